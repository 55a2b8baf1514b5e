// Everybody of one time of an event, ticked off with a network or without; who waits for approval; and finding one among hundreds.
// What is ticked and not yet sent is ticks.ts's.
import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import type { RollRow, RollView } from '#contract/desk-events';
import { dateAt } from '#domain/calendar';
import { events as list, roll as words } from '#words/desk-events';
import { Action } from '../../components/action';
import { Mark } from '../../components/mark';
import { Note } from '../../components/note';
import { TextField } from '../../components/text-field';
import { Trouble } from '../../components/trouble';
import { useNow } from '../../state/now';
import { useWrite } from '../../state/write';
import { Undo } from '../parts/undo';
import { Approving, Excusing } from './deciding';
import { Door } from './door';
import { Group } from './rows';
import { settle, useTicks } from './ticks';
import { Unsent } from './unsent';

/** While something is unsent it is tried again so often. */
const AGAIN_MS = 4000;

/** Ticks of this list, and sending them: at each tick, each show of the page, and again and again while some are left. */
function useDoor(name: string, changed: () => void) {
  const ticks = useTicks((all) => all.ticks).filter((one) => one.roll === name);
  const add = useTicks((all) => all.add);
  const send = () => void settle().then((sent) => sent > 0 && changed());
  const unsent = ticks.filter(({ refused }) => !refused).length;
  useDidShow(send);
  useEffect(() => {
    if (unsent === 0) return undefined;
    const timer = setInterval(send, AGAIN_MS);
    return () => clearInterval(timer);
  });
  const tick = (input: Parameters<typeof add>[0]['input'], who: string) => {
    add({ input, who, roll: name });
    send();
  };
  return { ticks, tick, send };
}

const matches = ({ who, tail, code }: RollRow, sought: string): boolean =>
  sought === '' || who.includes(sought) || tail.includes(sought) || code.startsWith(sought);

/** As many as one call decides. */
const MOST_AT_ONCE = 100;

function ApproveAll({ rows, changed }: { rows: readonly RollRow[]; changed: () => void }) {
  const { sending, failure, send } = useWrite('desk.decideMany');
  const bookingIds = rows.slice(0, MOST_AT_ONCE).map(({ id }) => id);
  const approve = async () => {
    if (await send({ action: 'confirm', bookingIds })) changed();
  };
  return (
    <>
      <Action
        words={words.approveAll(bookingIds.length)}
        look="quiet"
        disabled={sending}
        onPress={() => void approve()}
      />
      {failure && <Trouble failure={failure} again={() => void approve()} />}
    </>
  );
}

interface ListProps {
  readonly view: RollView;
  readonly name: string;
  readonly changed: () => void;
}

export function List({ view, name, changed }: ListProps) {
  const { ticks, tick, send } = useDoor(name, changed);
  const [sought, setSought] = useState('');
  const today = view.date === dateAt(useNow());
  const { rows, communityId, serviceId, start, more } = view;
  const kept = new Set(
    ticks.flatMap(({ input, refused }) => ('bookingId' in input && !refused ? [input.bookingId] : [])),
  );
  const of = (...statuses: string[]) =>
    rows.filter((one) => statuses.includes(one.status) && matches(one, sought.trim()));
  const come = (row: RollRow) => tick({ bookingId: row.id }, row.who);
  const arriving = (row: RollRow) =>
    kept.has(row.id) ? (
      <Mark words={words.ticked} tone="now" icon="hourglass" />
    ) : (
      <Action
        words={words.came}
        look="quiet"
        icon="check"
        label={words.cameOf(row.who)}
        onPress={() => come(row)}
      />
    );
  const pending = of('pending');
  return (
    <>
      <Unsent ticks={ticks} send={send} />
      {view.closed && <Note tone="warning">{list.closed}</Note>}
      <Door
        rows={rows}
        tick={come}
        tickCode={(code) => tick({ communityId, code, at: { serviceId, start } }, code)}
      />
      {rows.length === 0 && <View className="soft">{words.nobody}</View>}
      {rows.length > 8 && <TextField label={words.search} type="search" value={sought} onText={setSought} />}
      {more && <Note>{words.tooMany}</Note>}
      <Group
        title={words.groups.pending}
        rows={pending}
        before={pending.length > 1 && <ApproveAll rows={pending} changed={changed} />}
        doing={(row) => <Approving row={row} changed={changed} />}
      />
      <Group title={words.groups.confirmed} rows={of('confirmed')} doing={arriving} />
      <Group
        title={words.groups.arrived}
        rows={of('arrived')}
        doing={({ id, who }) =>
          today && (
            <Undo
              booking={{ id, persons: [{ name: who || words.nameless }], may: ['undo'] }}
              decided={changed}
            />
          )
        }
      />
      <Group title={words.groups.waiting} rows={of('waiting', 'offered')} />
      <Group
        title={words.groups.missed}
        rows={of('missed', 'excused')}
        doing={(row) =>
          row.status === 'missed' && (
            <>
              {arriving(row)}
              <Excusing row={row} changed={changed} />
            </>
          )
        }
      />
    </>
  );
}
