// A text field in a browser.
import type { FieldProps } from './field';

export function Field({ value, label, placeholder, type = 'text', onText }: FieldProps) {
  return (
    <input
      className="field__input"
      value={value}
      aria-label={label}
      placeholder={placeholder}
      type={type === 'search' ? 'text' : type}
      enterKeyHint={type === 'search' ? 'search' : 'done'}
      maxLength={400}
      onChange={(event) => onText(event.target.value)}
    />
  );
}
