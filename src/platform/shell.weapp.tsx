// Around a page in the mini-program: WeChat draws the bar; the page follows the phone's font size.
import { PageMeta } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect } from 'react';
import type { ShellProps } from './shell';

/** WeChat says it since base library 2.25; care mode (关怀模式) is about 1.4. */
export function phoneFontScale(): number {
  const info = Taro.getAppBaseInfo() as Taro.getAppBaseInfo.Result & { fontSizeScaleFactor?: number };
  return info.fontSizeScaleFactor ?? 1;
}

export function Shell({ title, fontScale }: ShellProps) {
  useEffect(() => {
    void Taro.setNavigationBarTitle({ title });
  }, [title]);
  return <PageMeta rootFontSize="system" pageStyle={`--fs-scale:${fontScale}`} />;
}
