// The types of storage.weapp.ts and storage.h5.ts, one of which the build takes instead of this file.
/** Small things remembered on this phone. What cannot be kept is lost silently: nothing here is the only copy. */
export declare const storage: {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
};
