// The types of picture-src.weapp.ts and picture-src.h5.ts, one of which the build takes instead of this file.

/** Where an image finds a picture that a menu names. */
export declare function pictureSrc(picture: string): string;
