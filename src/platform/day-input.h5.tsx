// A day chosen in a browser, with the calendar that it has.
import type { DayInputProps } from './day-input';

export function DayInput({ value, label, from, to, onDay }: DayInputProps) {
  return (
    <input
      className="field__input"
      type="date"
      value={value}
      aria-label={label}
      min={from}
      max={to}
      onChange={(event) => onDay(event.target.value)}
    />
  );
}
