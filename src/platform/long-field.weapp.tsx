// A field of several lines in the mini-program: as high as what stands in it (autoHeight), and as long as one likes (maxlength -1).
import { Textarea } from '@tarojs/components';
import type { LongFieldProps } from './long-field';

export const LongField = ({ value, label, placeholder, lines = 8, onText }: LongFieldProps) => (
  <Textarea
    className={`field__input field__input--${lines}`}
    value={value}
    ariaLabel={label}
    placeholder={placeholder}
    placeholderClass="field__placeholder"
    autoHeight
    maxlength={-1}
    onInput={(event) => onText(event.detail.value)}
  />
);
