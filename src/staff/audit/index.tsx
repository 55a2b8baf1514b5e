// The audit trail, for managers: who did or looked at what, by day, the newest first; older ones when they are asked for.
// Reading it is an act like any other, and stands in it.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { AuditLine, AuditView } from '#contract/desk-audit';
import { dateAt, isLocalDate } from '#domain/calendar';
import { actOf, audit, cameOf, auditDay, auditTime, subjectWords } from '#words/audit';
import { Action } from '../../components/action';
import { Answered } from '../../components/answered';
import { Choice } from '../../components/choice';
import { DayField } from '../../components/day-field';
import { Note } from '../../components/note';
import { Page } from '../../components/page';
import { Section } from '../../components/section';
import { Still } from '../../components/still';
import { Trouble } from '../../components/trouble';
import type { Input } from '../../platform/api';
import { call, type NoAnswer } from '../../platform/call';
import { useParam } from '../../routes';
import { useNow } from '../../state/now';
import { useKnown, useRead } from '../../state/read';
import { byDay } from './by-day';
import './index.scss';

const Line = ({ line, now }: { readonly line: AuditLine; readonly now: number }) => (
  <View className="audit__line">
    <View className="audit__time">{auditTime(line.at)}</View>
    <View className="audit__body">
      <View>
        <View className="audit__who">{line.name}</View> {actOf(line.what)}
        {cameOf(line) && <View className="strong">{cameOf(line)}</View>}
      </View>
      {subjectWords(line.about, now).map((words) => (
        <View key={words} className="soft small">
          {words}
        </View>
      ))}
    </View>
  </View>
);

type Asked = Omit<Input<'desk.audit'>, 'after'>;

interface NarrowProps {
  /** Who works here now. */
  readonly members: readonly string[];
  readonly name: string;
  readonly choose: (name: string) => void;
  readonly date: string;
  readonly onDay: (date: string) => void;
}

/** One day, one person, or both; folded, because most look at the newest. */
function Narrow({ members, name, choose, date, onDay }: NarrowProps) {
  const today = dateAt(useNow());
  const [open, setOpen] = useState(false);
  if (!open) return <Action words={audit.narrow} look="quiet" icon="search" onPress={() => setOpen(true)} />;
  return (
    <>
      <DayField
        label={audit.day}
        value={date}
        pick={audit.dayPick}
        drop={audit.dayDrop}
        to={today}
        onDay={onDay}
      />
      <Section title={audit.who}>
        {['', ...members].map((one) => (
          <Choice key={one} kind="radio" chosen={one === name} onPress={() => choose(one)}>
            {one || audit.anyone}
          </Choice>
        ))}
      </Section>
    </>
  );
}

/** What was asked for after the first page, and the next of it. */
function useOlder(asked: Asked, first: AuditView) {
  const [pages, setPages] = useState<readonly AuditView[]>([]);
  const [loading, setLoading] = useState(false);
  const [failure, setFailure] = useState<NoAnswer>();
  const after = (pages[pages.length - 1] ?? first).next;
  const more = async () => {
    if (!after || loading) return;
    setLoading(true);
    const answer = await call('desk.audit', { ...asked, after });
    setLoading(false);
    setFailure(answer.ok ? undefined : answer);
    if (answer.ok) setPages([...pages, answer.value]);
  };
  return { lines: [first, ...pages].flatMap(({ lines }) => lines), after, loading, failure, more };
}

function Trail({ asked, view }: { readonly asked: Asked; readonly view: AuditView }) {
  const now = useNow();
  const { lines, after, loading, failure, more } = useOlder(asked, view);
  if (lines.length === 0) return <Still words={asked.date || asked.name ? audit.noneSuch : audit.none} />;
  return (
    <>
      {byDay(lines).map((day) => (
        <Section key={day.date} title={auditDay(day.at, now)}>
          <View className="card">
            {day.lines.map((line) => (
              <Line key={line.id} line={line} now={now} />
            ))}
          </View>
        </Section>
      ))}
      {failure && <Trouble failure={failure} again={() => void more()} />}
      {after && (
        <Action
          words={loading ? audit.loading : audit.more}
          look="quiet"
          disabled={loading}
          onPress={() => void more()}
        />
      )}
    </>
  );
}

export default function Audit() {
  const communityId = useParam('community');
  const [date, setDate] = useState('');
  const [name, setName] = useState('');
  const asked = { communityId, ...(isLocalDate(date) ? { date } : {}), ...(name ? { name } : {}) };
  const read = useRead('desk.audit', asked);
  const known = useKnown('desk.audit', { communityId })?.members ?? [];
  const members = [...new Set(read.value?.members ?? known)];
  const first = read.value?.lines[0]?.id;
  return (
    <Page title={audit.title}>
      <View className="inside">
        <View className="heading">{audit.title}</View>
        <Note>{audit.hint}</Note>
        <Narrow members={members} name={name} choose={setName} date={date} onDay={setDate} />
        <Answered read={read}>
          {(view) => <Trail key={`${date}${name}${first}`} asked={asked} view={view} />}
        </Answered>
      </View>
    </Page>
  );
}
