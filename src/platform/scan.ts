// The types of scan.weapp.ts and scan.h5.ts, one of which the build takes instead of this file.

/** Whether there is a camera that reads codes for us. */
export declare const canScan: boolean;

/** What a printed or shown code says; nothing when somebody changed their mind, or the camera may not be used. */
export declare function scanCode(): Promise<string | undefined>;
