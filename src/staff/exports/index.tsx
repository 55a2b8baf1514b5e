// Taking tables away: the bookings of a span, whom the community served, the settlement of a month; for Excel or WPS.
// Ten thousand rows at a time are the functions'; what lies behind them is offered as the next table.
import { View } from '@tarojs/components';
import { useState } from 'react';
import { MOST_DAYS, type ExportView } from '#contract/desk-paper';
import { addDays, dateAt, daysBetween, isLocalDate, type LocalDate } from '#domain/calendar';
import { exporting, paper } from '#words/desk-paper';
import { Action } from '../../components/action';
import { Choice } from '../../components/choice';
import { DayField } from '../../components/day-field';
import { Note } from '../../components/note';
import { Page } from '../../components/page';
import { Section } from '../../components/section';
import { Trouble } from '../../components/trouble';
import { useParam } from '../../routes';
import { useNow } from '../../state/now';
import { useKnown } from '../../state/read';
import { useWrite } from '../../state/write';
import { Ready } from '../paper/ready';

type Table = 'bookings' | 'people' | 'settlement';

const tables: readonly { readonly table: Table; readonly name: string; readonly hint: string }[] = [
  { table: 'bookings', name: exporting.bookings, hint: exporting.bookingsHint },
  { table: 'people', name: exporting.people, hint: exporting.peopleHint },
  { table: 'settlement', name: exporting.settlement, hint: exporting.settlementHint },
];

interface Span {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

const fits = ({ from, to }: Span): boolean => from <= to && daysBetween(from, to) < MOST_DAYS;

function Days({ span, onSpan }: { readonly span: Span; readonly onSpan: (span: Span) => void }) {
  const wrong = fits(span) ? undefined : exporting.wrongSpan(MOST_DAYS);
  const day = (name: keyof Span, label: string) => (
    <DayField
      label={label}
      value={span[name]}
      pick={exporting.pick}
      wrong={name === 'to' ? wrong : undefined}
      onDay={(date) => isLocalDate(date) && onSpan({ ...span, [name]: date })}
    />
  );
  return (
    <Section title={exporting.span}>
      {day('from', exporting.from)}
      {day('to', exporting.to)}
    </Section>
  );
}

/** The last three months that are over, the latest first. */
function Months({ month, onMonth }: { readonly month: string; readonly onMonth: (month: string) => void }) {
  const months = lastMonths(dateAt(useNow()));
  return (
    <Section title={exporting.month}>
      {months.map((one) => (
        <Choice key={one} kind="radio" chosen={one === month} onPress={() => onMonth(one)}>
          {exporting.months(one)}
        </Choice>
      ))}
    </Section>
  );
}

function lastMonths(today: LocalDate): string[] {
  const months: string[] = [];
  for (let day = today; months.length < 3;) {
    day = addDays(`${day.slice(0, 7)}-01`, -1);
    months.push(day.slice(0, 7));
  }
  return months;
}

/** Each kind of table is a procedure of its own: one is asked at a time. */
function useTables(communityId: string) {
  const bookings = useWrite('desk.exportBookings');
  const people = useWrite('desk.exportPeople');
  const settlement = useWrite('desk.exportSettlement');
  const writes = { bookings, people, settlement };
  const make = (table: Table, span: Span, month: string): Promise<ExportView | undefined> => {
    if (table === 'settlement') return settlement.send({ communityId, month });
    return writes[table].send({ communityId, ...span });
  };
  return { writes, make };
}

function Exports({ communityId }: { readonly communityId: string }) {
  const today = dateAt(useNow());
  const [table, setTable] = useState<Table>();
  const [span, setSpan] = useState<Span>({ from: `${today.slice(0, 7)}-01`, to: today });
  const [month, setMonth] = useState(lastMonths(today)[0] ?? '');
  const [made, setMade] = useState<ExportView>();
  const { writes, make } = useTables(communityId);
  const roles = useKnown('desk.queue', { communityId })?.roles;
  const manages = !roles || roles.includes('manager');
  const write = table && writes[table];
  const changed = (change: () => void) => {
    setMade(undefined);
    write?.forget();
    change();
  };
  const send = async (asked: Span = span) => table && setMade(await make(table, asked, month));
  const goOn = (next: LocalDate) => {
    const rest = { from: next, to: span.to };
    setSpan(rest);
    setMade(undefined);
    void send(rest);
  };
  return (
    <>
      <Section title={exporting.which}>
        {tables
          .filter((one) => manages || one.table !== 'settlement')
          .map((one) => (
            <Choice
              key={one.table}
              kind="radio"
              chosen={one.table === table}
              onPress={() => changed(() => setTable(one.table))}
            >
              <View className="strong">{one.name}</View>
              <View className="soft">{one.hint}</View>
            </Choice>
          ))}
      </Section>
      {table && table !== 'settlement' && (
        <Days span={span} onSpan={(chosen) => changed(() => setSpan(chosen))} />
      )}
      {table === 'settlement' && (
        <Months month={month} onMonth={(chosen) => changed(() => setMonth(chosen))} />
      )}
      {made?.link && (
        <Ready link={made.link} words={paper.ready(made.link.name, made.rows)} open={paper.download} />
      )}
      {made?.next && (
        <Note>
          <View>{exporting.more(made.next)}</View>
          <Action
            words={exporting.rest(made.next)}
            look="quiet"
            onPress={() => goOn(made.next as LocalDate)}
          />
        </Note>
      )}
      {made && !made.link && (
        <Note>{table === 'settlement' ? exporting.nothingSettled : exporting.nothing}</Note>
      )}
      {write?.failure && <Trouble failure={write.failure} again={() => void send()} />}
      {!made?.link && (
        <Action
          words={write?.sending ? exporting.making : exporting.make}
          icon="paper"
          disabled={!table || write?.sending || (table !== 'settlement' && !fits(span))}
          onPress={() => void send()}
        />
      )}
      <View className="soft">
        {exporting.opens} {paper.fileGone}
      </View>
    </>
  );
}

export default function ExportsPage() {
  const communityId = useParam('community');
  return (
    <Page title={exporting.title}>
      <View className="inside">
        <View className="heading">{exporting.title}</View>
        <Exports communityId={communityId} />
      </View>
    </Page>
  );
}
