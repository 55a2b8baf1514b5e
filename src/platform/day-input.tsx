// The types of day-input.weapp.tsx and day-input.h5.tsx, one of which the build takes instead of this file.
import type { ReactNode } from 'react';
import type { LocalDate } from '#domain/calendar';

export interface DayInputProps {
  /** Empty when none is chosen. */
  readonly value: string;
  /** Read aloud with it. */
  readonly label: string;
  /** The chosen day in words, or what to do when there is none; a browser says both by itself. */
  readonly words: string;
  readonly from?: LocalDate;
  readonly to?: LocalDate;
  /** Where the wheels stand when nothing is chosen. */
  readonly begin?: LocalDate;
  readonly onDay: (day: string) => void;
}

/** A day, chosen with the phone's own wheels or calendar. */
export declare function DayInput(props: DayInputProps): ReactNode;
