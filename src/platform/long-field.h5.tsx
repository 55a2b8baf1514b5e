// A field of several lines in a browser.
import type { LongFieldProps } from './long-field';

export const LongField = ({ value, label, placeholder, lines = 8, onText }: LongFieldProps) => (
  <textarea
    className={`field__input field__input--${lines}`}
    value={value}
    aria-label={label}
    placeholder={placeholder}
    rows={lines}
    onChange={(event) => onText(event.target.value)}
  />
);
