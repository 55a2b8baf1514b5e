// A day chosen in a browser, with the calendar that it has. A browser writes the day as it likes (11/24/2026):
// what one sees are our own words, and its field lies over them, unseen.
import type { DayInputProps } from './day-input';

/** A mouse finds the calendar's small sign only where it can be seen: it opens wherever one presses. */
function open(field: HTMLInputElement): void {
  try {
    field.showPicker();
  } catch {
    // Older browsers have no such way; a finger opens it by itself.
  }
}

export function DayInput({ value, label, words, from, to, onDay }: DayInputProps) {
  return (
    <div className="field__input field__day">
      <span className={value ? '' : 'field__placeholder'}>{words}</span>
      <input
        className="field__native"
        type="date"
        value={value}
        aria-label={label}
        min={from}
        max={to}
        onClick={(event) => open(event.currentTarget)}
        onChange={(event) => onDay(event.target.value)}
      />
    </div>
  );
}
