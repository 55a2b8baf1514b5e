// The types of field.weapp.tsx and field.h5.tsx, one of which the build takes instead of this file.
import type { ReactNode } from 'react';

export interface FieldProps {
  readonly value: string;
  /** Read aloud with the field. */
  readonly label: string;
  readonly placeholder?: string;
  readonly type?: 'text' | 'tel' | 'search';
  readonly onText: (text: string) => void;
}

/** One line of text that people write; as long as they like: how much is too much is the contract's. */
export declare function Field(props: FieldProps): ReactNode;
