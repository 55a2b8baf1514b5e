// The types of picture.weapp.ts and picture.h5.ts, one of which the build takes instead of this file.

/** How large a picture may be that is sent: its longer side in pixels, all of it in bytes. */
export interface PictureBounds {
  readonly side: number;
  readonly bytes: number;
}

/** What somebody chose; `none` when they changed their mind. */
export type Picked =
  | { readonly is: 'picture'; readonly base64: string }
  | { readonly is: 'none' | 'large' | 'unknown' | 'denied' };

/** Lets one take a picture or choose one of the album, and makes it as small as it has to be. */
export declare function pickPicture(bounds: PictureBounds): Promise<Picked>;
