// A text field in the mini-program.
import { Input } from '@tarojs/components';
import type { FieldProps } from './field';

const types = { text: 'text', tel: 'number', search: 'text' } as const;

export function Field({ value, label, placeholder, type = 'text', onText }: FieldProps) {
  return (
    <Input
      className="field__input"
      value={value}
      ariaLabel={label}
      placeholder={placeholder}
      placeholderClass="field__placeholder"
      type={types[type]}
      confirmType={type === 'search' ? 'search' : 'done'}
      maxlength={400}
      onInput={(event) => onText(event.detail.value)}
    />
  );
}
