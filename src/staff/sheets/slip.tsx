// One booking's slip, for somebody without a phone to take home.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { LinkView } from '#contract/desk-paper';
import { paper } from '#words/desk-paper';
import { Action } from '../../components/action';
import { Trouble } from '../../components/trouble';
import { useWrite } from '../../state/write';
import { Ready } from '../paper/ready';

interface SlipProps {
  readonly communityId: string;
  readonly bookingId: string;
}

export function Slip({ communityId, bookingId }: SlipProps) {
  const write = useWrite('desk.printSlip');
  const [link, setLink] = useState<LinkView>();
  const make = async () => setLink(await write.send({ communityId, bookingId }));
  if (link) return <Ready link={link} words={paper.slipReady} open={paper.open} />;
  return (
    <>
      <View>{paper.slipHint}</View>
      {write.failure && <Trouble failure={write.failure} again={() => void make()} />}
      <Action
        words={write.sending ? paper.making : paper.makeSlip}
        icon="paper"
        disabled={write.sending}
        onPress={() => void make()}
      />
    </>
  );
}
