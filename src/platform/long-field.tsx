// The types of long-field.weapp.tsx and long-field.h5.tsx, one of which the build takes instead of this file.
import type { ReactNode } from 'react';

export interface LongFieldProps {
  readonly value: string;
  /** Read aloud with the field. */
  readonly label: string;
  readonly placeholder?: string;
  /** How many lines there is room for before it grows, or scrolls; eight when absent. */
  readonly lines?: 2 | 8;
  readonly onText: (text: string) => void;
}

/** Several lines that people write; as long as they like: how much is too much is the contract's. */
export declare function LongField(props: LongFieldProps): ReactNode;
