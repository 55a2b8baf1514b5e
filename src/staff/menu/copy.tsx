// Copies last week's menus in one tap, and says what became of it: what was written, what stayed.
import { View } from '@tarojs/components';
import type { MenuWeekView } from '#contract/desk-canteen';
import { menus } from '#words/desk-canteen';
import { Action } from '../../components/action';
import { Note } from '../../components/note';
import { Trouble } from '../../components/trouble';
import { useState } from 'react';
import type { Output } from '../../platform/api';
import { useWrite } from '../../state/write';

interface CopyProps {
  readonly view: MenuWeekView;
  readonly from: string;
  readonly copied: () => void;
}

export function Copy({ view: { serviceId, before }, from, copied }: CopyProps) {
  const write = useWrite('desk.copyMenus');
  const [answer, setAnswer] = useState<Output<'desk.copyMenus'>>();
  const send = async () => {
    const made = await write.send({ serviceId, from });
    if (!made) return;
    setAnswer(made);
    copied();
  };
  if (before === 0) return <View className="soft">{menus.copyNone}</View>;
  return (
    <>
      {answer ? (
        <Note tone={answer.written > 0 ? 'good' : 'hint'}>
          <View>{menus.copied(answer.written, answer.own)}</View>
          {answer.kept.map(({ date, title, dish }) => (
            <View key={`${date}${title}${dish}`}>{menus.keptDish(date, title, dish)}</View>
          ))}
        </Note>
      ) : (
        <View className="soft">{menus.copyHint(before)}</View>
      )}
      <Action
        words={menus.copy}
        look="quiet"
        icon="again"
        disabled={write.sending}
        onPress={() => void send()}
      />
      {write.failure && <Trouble failure={write.failure} again={() => void send()} />}
    </>
  );
}
