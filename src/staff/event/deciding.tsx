// Approves or turns down a sign-up, or excuses somebody who did not come, which lifts what it counted towards a rest.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { RollRow } from '#contract/desk-events';
import { roll as words } from '#words/desk-events';
import { Action } from '../../components/action';
import { Trouble } from '../../components/trouble';
import { useWrite } from '../../state/write';
import { Reasons } from '../parts/reasons';

interface DecidingProps {
  readonly row: RollRow;
  readonly changed: () => void;
}

export function Approving({ row: { id: bookingId, who }, changed }: DecidingProps) {
  const confirm = useWrite('desk.confirm');
  const decline = useWrite('desk.decline');
  const [declining, setDeclining] = useState(false);
  const sending = confirm.sending || decline.sending;
  const failure = confirm.failure ?? decline.failure;
  const approve = async () => {
    if (await confirm.send({ bookingId })) changed();
  };
  const turnDown = async (reason: string) => {
    if (await decline.send({ bookingId, reason })) changed();
  };
  if (declining)
    return (
      <>
        <Reasons
          words={words.declineWords}
          sending={sending}
          send={turnDown}
          leave={() => setDeclining(false)}
        />
        {failure && <Trouble failure={failure} again={changed} />}
      </>
    );
  return (
    <>
      <View className="desk__decide">
        <Action
          words={words.approve}
          icon="check"
          label={words.of(words.approve, who)}
          disabled={sending}
          onPress={() => void approve()}
        />
        <Action
          words={words.decline}
          look="warning"
          label={words.of(words.decline, who)}
          disabled={sending}
          onPress={() => setDeclining(true)}
        />
      </View>
      {failure && <Trouble failure={failure} again={changed} />}
    </>
  );
}

export function Excusing({ row: { id: bookingId, who }, changed }: DecidingProps) {
  const [open, setOpen] = useState(false);
  const { sending, failure, send } = useWrite('desk.excuse');
  const excuse = async (reason: string) => {
    if (await send({ bookingId, reason })) changed();
  };
  if (!open)
    return (
      <Action
        words={words.excuse}
        look="quiet"
        label={words.of(words.excuse, who)}
        onPress={() => setOpen(true)}
      />
    );
  return (
    <>
      <Reasons words={words.excuseWords} sending={sending} send={excuse} leave={() => setOpen(false)} />
      {failure && <Trouble failure={failure} again={changed} />}
    </>
  );
}
