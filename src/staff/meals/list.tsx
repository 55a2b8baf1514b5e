// The list of a meal in its parts: who is still to come, came, stayed away, and where meals are brought; found by name or code.
import { useState } from 'react';
import type { MealListView, MealRow } from '#contract/desk-canteen';
import { mealList } from '#words/desk-canteen';
import { Action } from '../../components/action';
import { Answered } from '../../components/answered';
import { Note } from '../../components/note';
import { TextField } from '../../components/text-field';
import { useRead } from '../../state/read';
import { Picks } from '../canteen/picks';
import { countIn, foundBy, partOf, PARTS, withSaid, type Part, type Said } from './listed';
import { Row } from './row';
import type { TickProps } from './tick';

/** More at a time would make the page slow on an old phone. */
const A_SCREENFUL = 30;

interface PartListProps {
  readonly view: MealListView;
  readonly rows: readonly MealRow[];
  /** Nothing while nobody is ticked off. */
  readonly tickOf: (row: MealRow) => Omit<TickProps, 'row'> | undefined;
}

function PartList({ view: { dishes }, rows, tickOf, phones }: PartListProps & { phones?: Phones }) {
  const [most, setMost] = useState(A_SCREENFUL);
  return (
    <>
      {rows.slice(0, most).map((row) => (
        <Row
          key={row.id}
          row={row}
          dishes={dishes}
          tick={tickOf(row)}
          delivery={phones?.find(({ id }) => id === row.id)}
        />
      ))}
      {rows.length > most && (
        <Action
          words={mealList.more(rows.length - most)}
          look="quiet"
          onPress={() => setMost(most + A_SCREENFUL)}
        />
      )}
    </>
  );
}

type Phones = NonNullable<ReturnType<typeof useRead<'desk.deliveries'>>['value']>['deliveries'];

/** Deliveries: their phones only when somebody asks for them, because that is written down. */
function Deliveries(props: PartListProps & { communityId: string }) {
  const { view, communityId } = props;
  const { serviceId, date, start } = view;
  const [asked, setAsked] = useState(false);
  const input = asked && start !== undefined ? { communityId, serviceId, date, start } : undefined;
  const read = useRead('desk.deliveries', input);
  return (
    <>
      {!asked && <Action words={mealList.phones} look="quiet" icon="phone" onPress={() => setAsked(true)} />}
      {asked && (
        <Answered read={read} rows={1}>
          {() => null}
        </Answered>
      )}
      <PartList {...props} phones={read.value?.deliveries} />
    </>
  );
}

interface ListProps {
  readonly communityId: string;
  readonly view: MealListView;
  /** The day is over: who did not come stands first. */
  readonly past?: true;
  /** It is too early, and nobody has said that they are ticked off already. */
  readonly resting?: boolean;
  readonly again: () => void;
}

/** The list with what was said here since it was read. Who was ticked off stays under the finger. */
function useSaidHere({ rows }: Pick<MealListView, 'rows'>) {
  const [said, setSaid] = useState<{ of: readonly MealRow[]; said: Said }>({ of: rows, said: new Map() });
  const [stood, setStood] = useState<ReadonlyMap<string, Part>>(new Map());
  const known: Said = said.of === rows ? said.said : new Map();
  const say = (row: MealRow, status: 'arrived' | 'confirmed') => {
    setStood((before) => (before.has(row.id) ? before : new Map(before).set(row.id, partOf(row))));
    setSaid((before) => ({
      of: rows,
      said: new Map(before.of === rows ? before.said : []).set(row.id, status),
    }));
  };
  const standsIn = (row: MealRow, part: Part) => partOf(row) === part || stood.get(row.id) === part;
  return { rows: withSaid(rows, known), say, standsIn };
}

export function List({ communityId, view, past, resting, again }: ListProps) {
  const [part, setPart] = useState<Part>(past ? 'missed' : 'coming');
  const [typed, setTyped] = useState('');
  const { rows: everybody, say, standsIn } = useSaidHere(view);
  const all = everybody.filter((row) => standsIn(row, part));
  const rows = foundBy(all, typed);
  const tickOf = (row: MealRow) =>
    resting
      ? undefined
      : { say: (status: 'arrived' | 'confirmed') => say(row, status), gone: again, today: !past };
  const shown = { view, rows, tickOf };
  return (
    <>
      <Picks
        of={PARTS.map((key) => ({ key, words: mealList.tabs[key](countIn(everybody, key)) }))}
        chosen={[part]}
        onPick={setPart}
      />
      {all.length === 0 ? (
        <Note>{view.rows.length === 0 ? mealList.nobody : mealList.empty[part]}</Note>
      ) : (
        <TextField
          label={mealList.find}
          placeholder={mealList.findHint}
          type="search"
          value={typed}
          onText={setTyped}
        />
      )}
      {all.length > 0 && rows.length === 0 && <Note>{mealList.notFound}</Note>}
      {part === 'delivery' ? (
        <Deliveries key={`${view.start}`} {...shown} communityId={communityId} />
      ) : (
        <PartList key={part} {...shown} />
      )}
    </>
  );
}
