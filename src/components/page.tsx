// What every page stands in: the version for everybody or for elders, the phone's font size, the bars on top and at the bottom.
import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { useState, type ReactNode } from 'react';
import { phrases } from '#words/phrases';
import { phoneFontScale, Shell } from '../platform/shell';
import { arrived, goBackOr, routes } from '../routes';
import { useChoices } from '../state/choices';
import { PrivacySheet } from './privacy-sheet';
import { TabBar, type Tab } from './tab-bar';

const back = { words: phrases.back, go: () => goBackOr(routes.home()) };

interface PageProps {
  readonly title: string;
  /** Of a page one starts from; the others lead back. */
  readonly tab?: Tab;
  /** There is nowhere to go back to yet. */
  readonly first?: boolean;
  /** The one thing to do, kept in sight. */
  readonly foot?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}

export function Page({ title, tab, first, foot, className = '', children }: PageProps) {
  const elder = useChoices((choices) => choices.elder);
  const [fontScale, setFontScale] = useState(phoneFontScale);
  useDidShow(() => {
    arrived();
    // Its owner may have been away to enlarge the type.
    setFontScale(phoneFontScale());
  });
  const looks = ['page', elder && 'page--elder', tab && 'page--tabs', foot && 'page--foot', className].filter(
    Boolean,
  );
  return (
    <>
      <Shell title={title} fontScale={fontScale} elder={elder} back={tab || first ? undefined : back} />
      <View className={looks.join(' ')}>
        {children}
        {foot && <View className="foot">{foot}</View>}
        {tab && <TabBar here={tab} />}
        <PrivacySheet />
      </View>
    </>
  );
}
