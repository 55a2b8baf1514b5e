// What is kept about oneself and why, in plain words; to see it, carry it away, and have it erased.
import { View } from '@tarojs/components';
import { privacy } from '#words/privacy';
import { Page } from '../../components/page';
import { Section } from '../../components/section';
import { Erase, Erased } from './erase';
import { useErasing } from './erasing';
import { See } from './see';
import './index.scss';

const Why = () => (
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
