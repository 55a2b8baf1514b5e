// Some days and why, as they are typed: for days on which all is closed, one service is other than usual, or somebody is away.
import { dateAt } from '#domain/calendar';
import { days } from '#words/setup-days';
import { DayField } from '../../components/day-field';
import { TextField } from '../../components/text-field';
import { useNow } from '../../state/now';
import { lastOf, reasonOk, spanOk, type Days, type DaysAsked } from './days-typed';

interface DaysFieldsProps {
  readonly typed: Days;
  readonly asked: DaysAsked;
  readonly tried: boolean;
  readonly reasonHint: string;
  /** Instead of the usual one. */
  readonly wrong?: string;
  readonly onTyped: (typed: Days) => void;
}

export function DaysFields({ typed, asked, tried, reasonHint, wrong, onTyped }: DaysFieldsProps) {
  const today = dateAt(useNow());
  const { mostReason, mayBeSilent } = asked;
  const reasonWrong = mayBeSilent ? days.reasonLong(mostReason) : days.reasonWrong(mostReason);
  return (
    <>
      <DayField
        label={days.from}
        value={typed.from}
        pick={days.pick}
        wrong={tried && !spanOk(typed, asked) ? (wrong ?? days.wrong) : undefined}
        from={today}
        onDay={(from) => onTyped({ ...typed, from })}
      />
      <DayField
        label={days.to}
        hint={days.toHint}
        value={lastOf(typed)}
        pick={days.pick}
        from={typed.from || today}
        onDay={(to) => onTyped({ ...typed, to })}
      />
      <TextField
        label={days.reason}
        hint={reasonHint}
        value={typed.reason}
        wrong={tried && !reasonOk(typed.reason, asked) ? reasonWrong : undefined}
        onText={(reason) => onTyped({ ...typed, reason })}
      />
    </>
  );
}
