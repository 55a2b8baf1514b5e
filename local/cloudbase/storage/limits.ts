// The product's limits for cloud storage, each with where it comes from. Only numbers live here.

/** WeChat cloud storage, naming: a path of at most 850 bytes. */
export const MAX_PATH_BYTES = 850;
/** WeChat cloud storage, getTempFileURL and deleteFile: at most 50 files a call. */
export const MAX_FILES_A_CALL = 50;
/** CloudBase getTempFileURL: an address lives two hours unless maxAge says otherwise. */
export const DEFAULT_MAX_AGE_SECONDS = 7200;
/** Ours: an upload must begin within a quarter of an hour of asking for it. */
export const UPLOAD_SECONDS = 900;
