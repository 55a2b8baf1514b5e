// The types of shell.weapp.tsx and shell.h5.tsx, one of which the build takes instead of this file.
import type { ReactNode } from 'react';

export interface ShellProps {
  /** Of the bar on top. */
  readonly title: string;
  /** By how much the phone's owner enlarged its text; 1 is usual. */
  readonly fontScale: number;
  readonly elder: boolean;
  /** The way back; none on the pages one starts from. */
  readonly back?: { readonly words: string; readonly go: () => void };
}

/** The factor by which the phone enlarges text, 1 when it does not say. */
export declare function phoneFontScale(): number;

/** What stands around a page: the page's own settings in the mini-program, a bar with a way back in a browser. */
export declare function Shell(props: ShellProps): ReactNode;
