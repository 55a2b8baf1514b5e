// The types of open-link.weapp.ts and open-link.h5.ts, one of which the build takes instead of this file.

/** `opened`: in a new tab. `copied`: it is on the clipboard, to be opened on a computer. */
export type Opened = 'opened' | 'copied' | 'failed';

/** Whether links are opened here; else they are copied. */
export declare const opensLinks: boolean;

/** Opens a file's link beside the product, at once when it is tapped. */
export declare function openLink(url: string): Promise<Opened>;
