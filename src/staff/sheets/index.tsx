// Printing: which sheet of which day, or one booking's slip. The functions make a page; the desk's computer prints it.
// Which sheets somebody may print is decided by the functions; here those of other roles are not offered.
import { View } from '@tarojs/components';
import { useState } from 'react';
import { addDays, dateAt, isLocalDate, type LocalDate } from '#domain/calendar';
import { sheetKinds, SHEETS, type SheetName } from '#domain/sheet';
import { runs } from '#domain/staff';
import { nearDayWords } from '#words/dates';
import { paper, sheetHints } from '#words/desk-paper';
import { sheetNames } from '#words/sheet-names';
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
import { Meals } from './meals';
import { Slip } from './slip';

function Days({ day, onDay }: { readonly day: string; readonly onDay: (day: string) => void }) {
  const today = dateAt(useNow());
  const near = [today, addDays(today, 1)];
  return (
    <Section title={paper.day}>
      {near.map((date) => (
        <Choice key={date} kind="radio" chosen={day === date} onPress={() => onDay(date)}>
          {nearDayWords(date, today)}
        </Choice>
      ))}
      <DayField
        label={paper.otherDay}
        value={near.includes(day) ? '' : day}
        pick={paper.pickDay}
        from={addDays(today, -60)}
        to={addDays(today, 60)}
        onDay={onDay}
      />
    </Section>
  );
}

/** Those of the roles that the desk's page has said; all where it has not been opened. */
function useSheets(communityId: string): readonly SheetName[] {
  const roles = useKnown('desk.queue', { communityId })?.roles;
  return SHEETS.filter((sheet) => !roles || roles.some((role) => runs({ role }, sheetKinds[sheet])));
}

interface Asked {
  readonly sheet: SheetName;
  readonly date: LocalDate;
  readonly start?: number;
}

function Sheets({ communityId }: { readonly communityId: string }) {
  const today = dateAt(useNow());
  const [{ sheet, date, start }, setAsked] = useState<Partial<Asked> & { date: string }>({ date: today });
  const write = useWrite('desk.printSheet');
  const [made, setMade] = useState<Awaited<ReturnType<typeof write.send>>>();
  const sheets = useSheets(communityId);
  const ask = (change: Partial<Asked>) => {
    setMade(undefined);
    write.forget();
    setAsked((before) => ({ ...before, ...change }));
  };
  const make = async () => {
    if (!sheet) return;
    const meal = sheetKinds[sheet] === 'canteen' && start !== undefined ? { start } : {};
    setMade(await write.send({ communityId, sheet, date, ...meal }));
  };
  return (
    <>
      <Days day={date} onDay={(day) => isLocalDate(day) && ask({ date: day })} />
      <Section title={paper.which}>
        {sheets.map((one) => (
          <Choice key={one} kind="radio" chosen={one === sheet} onPress={() => ask({ sheet: one })}>
            <View className="strong">{sheetNames[one]}</View>
            <View className="soft">{sheetHints[one]}</View>
          </Choice>
        ))}
      </Section>
      {sheet && sheetKinds[sheet] === 'canteen' && (
        <Meals communityId={communityId} start={start} onStart={(meal) => ask({ start: meal })} />
      )}
      {made?.link && (
        <Ready link={made.link} words={paper.ready(made.link.name, made.rows)} open={paper.open} />
      )}
      {made && !made.link && sheet && (
        <Note>{paper.nothing(sheetNames[sheet], nearDayWords(date, today))}</Note>
      )}
      {write.failure && <Trouble failure={write.failure} again={() => void make()} />}
      {!made?.link && (
        <Action
          words={write.sending ? paper.making : paper.make}
          icon="paper"
          disabled={!sheet || write.sending}
          onPress={() => void make()}
        />
      )}
    </>
  );
}

export default function SheetsPage() {
  const communityId = useParam('community');
  const bookingId = useParam('booking');
  return (
    <Page title={bookingId ? paper.slip : paper.title}>
      <View className="inside">
        <View className="heading">{bookingId ? paper.slip : paper.title}</View>
        {bookingId ? (
          <Slip communityId={communityId} bookingId={bookingId} />
        ) : (
          <Sheets communityId={communityId} />
        )}
        <View className="soft">{paper.fileGone}</View>
      </View>
    </Page>
  );
}
