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
import { countIn, foundBy, partOf, PARTS, type Part } from './listed';
import { Row } from './row';

/** More at a time would make the page slow on an old phone. */
const A_SCREENFUL = 30;

interface PartListProps {
  readonly view: MealListView;
  readonly rows: readonly MealRow[];
  readonly ticked: ReadonlySet<string>;
  readonly tick: (row: MealRow) => void;
}

function PartList({ view: { dishes }, rows, ticked, tick, phones }: PartListProps & { phones?: Phones }) {
  const [most, setMost] = useState(A_SCREENFUL);
  return (
    <>
      {rows.slice(0, most).map((row) => (
        <Row
          key={row.id}
          row={row}
          dishes={dishes}
          ticked={ticked.has(row.id)}
          tick={() => tick(row)}
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
}

export function List({ communityId, view, past }: ListProps) {
  const [part, setPart] = useState<Part>(past ? 'missed' : 'coming');
  const [typed, setTyped] = useState('');
  const [ticked, setTicked] = useState<ReadonlyMap<string, Part>>(new Map());
  // Who was ticked off here stays under the finger, and is among those who came as well.
  const all = view.rows.filter((row) => partOf(row) === part || ticked.get(row.id) === part);
  const rows = foundBy(all, typed);
  const tick = (row: MealRow) => setTicked((before) => new Map(before).set(row.id, partOf(row)));
  const shown = { view, rows, ticked: new Set(ticked.keys()), tick };
  const stillIn = (one: Part) =>
    countIn(view.rows, one) -
    view.rows
      .filter((row) => ticked.has(row.id) && partOf(row) === one && row.status !== 'arrived')
      .reduce((sum, { persons }) => sum + persons.length, 0);
  return (
    <>
      <Picks
        of={PARTS.map((key) => ({ key, words: mealList.tabs[key](stillIn(key)) }))}
        chosen={[part]}
        onPick={setPart}
      />
      {all.length === 0 ? (
        <Note>{mealList.empty[part]}</Note>
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
