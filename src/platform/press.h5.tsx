// A pressable in a browser: a real button, with its focus and keyboard.
import type { PressProps } from './press';

export function Press({
  className = '',
  children,
  label,
  role = 'button',
  chosen,
  disabled,
  onPress,
}: PressProps) {
  const state =
    role === 'link' ? { 'aria-current': chosen && ('page' as const) } : { 'aria-checked': chosen };
  return (
    <button
      type="button"
      className={`press ${disabled ? 'press--off' : ''} ${className}`}
      role={role === 'button' ? undefined : role}
      aria-label={label}
      {...(chosen === undefined ? {} : state)}
      disabled={disabled}
      onClick={onPress}
    >
      {children}
    </button>
  );
}
