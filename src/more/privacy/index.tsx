// What is kept about oneself and why, in plain words; to see it, carry it away, and have it erased.
import { View } from '@tarojs/components';
import { useState } from 'react';
import { privacy } from '#words/privacy';
import { Action } from '../../components/action';
import { Page } from '../../components/page';
import { Section } from '../../components/section';
import { useChoices } from '../../state/choices';
import { Erase, Erased } from './erase';
import { useErasing } from './erasing';
import { See } from './see';
import './index.scss';

const Reasons = () => (
  <>
    <Section title={privacy.keptTitle}>
      {privacy.kept.map(({ what, why }) => (
        <View key={what} className="privacy__kept">
          <View className="strong">{what}</View>
          <View className="soft">{why}</View>
        </View>
      ))}
    </Section>
    <Section title={privacy.neverTitle}>{privacy.never}</Section>
    <Section title={privacy.longTitle}>{privacy.long}</Section>
    <Section title={privacy.deskTitle}>{privacy.desk}</Section>
  </>
);

/** The version for elders has the reasons one press away. */
function Why() {
  const elder = useChoices((choices) => choices.elder);
  const [shown, setShown] = useState(false);
  if (!elder || shown) return <Reasons />;
  return (
    <View className="section">
      <Action words={privacy.about} look="quiet" icon="glasses" onPress={() => setShown(true)} />
    </View>
  );
}

export default function Privacy() {
  const erasing = useErasing();
  return (
    <Page title={privacy.title}>
      <View className="inside">
        <View className="heading">{privacy.title}</View>
        {erasing.state === 'erased' ? (
          <Erased />
        ) : (
          <>
            <View>{privacy.intro}</View>
            <See />
            <Why />
            <Erase erasing={erasing} />
          </>
        )}
      </View>
    </Page>
  );
}
