// The types of signature.weapp.tsx and signature.h5.tsx, one of which the build takes instead of this file.
import type { ReactNode } from 'react';
import type { Signature } from '#domain/signature';

export interface SignaturePadProps {
  /** What is read aloud instead. */
  readonly label: string;
  /** Hears of all lines so far, each time that the finger is lifted; the one that is given first. */
  readonly onDrawn: (signature: Signature) => void;
}

/** A field to sign in with a finger. Mounted anew it is empty. */
export declare function SignaturePad(props: SignaturePadProps): ReactNode;
