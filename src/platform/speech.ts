// The types of speech.weapp.ts and speech.h5.ts, one of which the build takes instead of this file.

/** Whether this phone can read aloud by itself. */
export declare const canSpeak: boolean;

/** Reads sentences one after the other, in place of whatever is being read; `done` once it is over, however it ended. */
export declare function speak(sentences: readonly string[], done: () => void): void;

/** Stops reading. */
export declare function hush(): void;
