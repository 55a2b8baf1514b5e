// A field of several lines in a browser.
import type { LongFieldProps } from './long-field';

export const LongField = ({ value, label, placeholder, onText }: LongFieldProps) => (
  <textarea
    className="field__input field__input--long"
    value={value}
    aria-label={label}
    placeholder={placeholder}
    rows={8}
    onChange={(event) => onText(event.target.value)}
  />
);
