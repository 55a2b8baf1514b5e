// Nobody can say the digits: how far one stands from the household is worked out on this phone, and that alone is sent.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { VisitRow } from '#contract/desk-visits';
import { distanceM } from '#domain/coverage';
import { FARTHEST_M, NEAR_M } from '#domain/visit-door';
import { visitDoor as words } from '#words/desk-visits';
import { Action } from '../../components/action';
import { Note } from '../../components/note';
import { Trouble } from '../../components/trouble';
import { hasMap, whereIStand } from '../../platform/location';
import { useWrite } from '../../state/write';

interface ByPositionProps {
  readonly row: VisitRow;
  readonly arrived: () => void;
}

/** How far; `failed` where the phone did not tell. */
type Found = { readonly metres: number } | 'failed';

function Near({ row, arrived }: ByPositionProps) {
  const [found, setFound] = useState<Found>();
  const [looking, setLooking] = useState(false);
  const { send, sending, failure, forget } = useWrite('desk.visitArrive');
  const home = row.address.point;
  if (!home) return <Note>{words.noPoint}</Note>;
  const look = async () => {
    forget();
    setLooking(true);
    const here = await whereIStand();
    setLooking(false);
    setFound(here ? { metres: Math.min(FARTHEST_M, Math.round(distanceM(here, home))) } : 'failed');
  };
  const submit = async (metres: number) => {
    if (await send({ bookingId: row.id, metres })) arrived();
  };
  const metres = found && found !== 'failed' ? found.metres : undefined;
  return (
    <>
      <View className="soft">{words.noCodeHint}</View>
      {hasMap && <View className="soft">{words.noCodeMap}</View>}
      <Action
        words={words.locate}
        look={metres === undefined ? 'main' : 'quiet'}
        icon="place"
        disabled={looking || sending}
        onPress={() => void look()}
      />
      {found === 'failed' && <Note tone="warning">{words.locateFailed}</Note>}
      {metres !== undefined && (
        <>
          <Note tone={metres > NEAR_M ? 'warning' : 'good'}>
            <View>{words.near(metres)}</View>
            {metres > NEAR_M && <View>{words.tooFar}</View>}
          </Note>
          <Action
            words={words.positionSend}
            icon="check"
            disabled={sending}
            onPress={() => void submit(metres)}
          />
        </>
      )}
      {failure && <Trouble failure={failure} again={() => void (metres !== undefined && submit(metres))} />}
    </>
  );
}

export function ByPosition(props: ByPositionProps) {
  const [open, setOpen] = useState(false);
  if (open) return <Near {...props} />;
  return <Action words={words.noCode} look="quiet" icon="place" onPress={() => setOpen(true)} />;
}
