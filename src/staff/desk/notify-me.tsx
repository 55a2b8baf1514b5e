// Lets a clerk agree to be told through WeChat of what waits; each consent is one message (domain/template.ts, `work`).
// When it may be asked is state/asks.ts's; where there is no WeChat there is nothing.
import { View } from '@tarojs/components';
import { desk } from '#words/desk';
import { Action } from '../../components/action';
import { canAskConsent } from '../../platform/subscribe';
import { asksAt } from '../../state/asks';
import { useConsent } from '../../state/consent';
import { useNow } from '../../state/now';
import { useRead } from '../../state/read';

export function NotifyMe() {
  const { value: asks = [] } = useRead('message.asks', canAskConsent ? null : undefined);
  const ask = useConsent();
  const now = useNow();
  const left = asks.find(({ name }) => name === 'work')?.left ?? 0;
  if (left > 0) return <View className="soft">{desk.notified(left)}</View>;
  if (asksAt('work', asks, 0, now).length === 0) return null;
  return <Action words={desk.notifyMe} look="quiet" icon="bell" onPress={() => void ask('work')} />;
}
