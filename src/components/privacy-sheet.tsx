// Asks before WeChat gives something of one's own to the product: what, what for, and that one can do without.
// When it is asked, and what an answer means, is state/privacy's.
import { View } from '@tarojs/components';
import { agreement, wantedWords } from '#words/agreement';
import { AgreeButton, openPrivacyContract } from '../platform/privacy';
import { usePrivacy } from '../state/privacy';
import { Action } from './action';
import './privacy-sheet.scss';

export function PrivacySheet() {
  const { asks, agree, refuse } = usePrivacy();
  const [ask] = asks;
  if (!ask) return null;
  const { what, whatFor, without } = wantedWords(ask.about);
  return (
    <View className="sheet">
      <View className="sheet__paper" ariaRole="dialog" ariaLabel={agreement.title}>
        <View className="heading">{agreement.title}</View>
        <View className="saying">{what}</View>
        <View className="saying">{whatFor}</View>
        <View className="saying strong">{without}</View>
        <AgreeButton words={agreement.agree} onAgree={agree} />
        <Action words={agreement.refuse} look="quiet" onPress={refuse} />
        <Action words={agreement.contract} look="quiet" icon="paper" onPress={openPrivacyContract} />
      </View>
    </View>
  );
}
