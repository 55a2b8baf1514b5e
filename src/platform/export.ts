// The types of export.weapp.ts and export.h5.ts, one of which the build takes instead of this file.

/** `file`: it was downloaded. `shared`: it was sent on. `copied`: it is on the clipboard. `cancelled`: somebody changed their mind. */
export type Exported = 'file' | 'shared' | 'copied' | 'cancelled' | 'failed';

/** Hands somebody a text to keep, as a file of that name where the phone lets us, else to be pasted. */
export declare function exportText(name: string, text: string): Promise<Exported>;
