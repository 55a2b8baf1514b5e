// A pressable in the mini-program: a view with a button's role, since WeChat's own button brings a look of its own.
import { View } from '@tarojs/components';
import type { ViewProps } from '@tarojs/components';
import type { PressProps } from './press';

type Aria = { ariaRole?: string; ariaLabel?: string; ariaChecked?: boolean; ariaDisabled?: boolean };

export function Press({
  className = '',
  children,
  label,
  role = 'button',
  chosen,
  disabled,
  onPress,
}: PressProps) {
  const aria: Aria & Pick<ViewProps, 'hoverClass'> = {
    ariaRole: role,
    hoverClass: disabled ? 'none' : 'press--down',
    ...(label === undefined ? {} : { ariaLabel: label }),
    ...(chosen === undefined ? {} : { ariaChecked: chosen }),
    ...(disabled ? { ariaDisabled: true } : {}),
  };
  return (
    <View
      className={`press ${disabled ? 'press--off' : ''} ${className}`}
      {...aria}
      onClick={disabled ? noop : onPress}
    >
      {children}
    </View>
  );
}

const noop = () => undefined;
