// Around a page in the mini-program: WeChat draws the bar; the page follows the phone's font size.
import { NavigationBar, PageMeta } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { ShellProps } from './shell';

/** WeChat says it since base library 2.25; care mode (关怀模式) is about 1.4. */
export function phoneFontScale(): number {
  const info = Taro.getAppBaseInfo() as Taro.getAppBaseInfo.Result & { fontSizeScaleFactor?: number };
  return info.fontSizeScaleFactor ?? 1;
}

/** Taro's template always has WeChat's navigation-bar beside page-meta, with black words unless it is told otherwise. */
export const Shell = ({ title, fontScale }: ShellProps) => (
  <PageMeta rootFontSize="system" pageStyle={`--fs-scale:${fontScale}`}>
    <NavigationBar title={title} frontColor="#ffffff" backgroundColor="#173b84" />
  </PageMeta>
);
