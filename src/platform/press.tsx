// The types of press.weapp.tsx and press.h5.tsx, one of which the build takes instead of this file.
import type { ReactNode } from 'react';

export interface PressProps {
  readonly className?: string;
  readonly children?: ReactNode;
  /** What is read aloud; needed where the words on it do not say what it does. */
  readonly label?: string;
  readonly role?: 'button' | 'link' | 'checkbox' | 'radio';
  /** Of a checkbox or radio; of a link, that it leads to where one is. */
  readonly chosen?: boolean;
  readonly disabled?: boolean;
  readonly onPress: () => void;
}

/** Whatever can be pressed: a real button to screen readers and keyboards on both platforms. */
export declare function Press(props: PressProps): ReactNode;
