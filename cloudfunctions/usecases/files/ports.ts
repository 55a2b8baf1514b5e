// What use cases need of cloud storage, and of the list of what is to be deleted from it.
// What a file holds is paper's (usecases/paper); how long it is kept, keep.ts's.
import type { Instant } from '#domain/calendar';

/**
 * Cloud storage. Files are told by their paths. Whoever knows a file's id may read it (cloud storage's permission "all may read"):
 * dishes are for everybody to see; what names people is under a path that nobody guesses, and opened through a link.
 */
export interface Files {
  /** Keeps bytes under a path, whatever was there before; the id (`cloud://…`) under which phones show a picture. */
  put(path: string, bytes: Uint8Array): Promise<string>;
  /** An address that serves a file for so long; undefined when there is no such file. */
  link(path: string, seconds: number): Promise<string | undefined>;
  /** Takes files away; those that are gone already are no fault. */
  remove(paths: readonly string[]): Promise<void>;
}

/** A file somebody asked for, as it is written down before it exists. */
export interface KeptFile {
  /** Made from who asked and their request: a retry is the same file. */
  readonly _id: string;
  readonly communityId: string;
  readonly path: string;
  /** From then on the clock deletes it. */
  readonly until: Instant;
}

/** Every method is one round trip unless it says otherwise. */
export interface FileRegister {
  /** Writes it down, once: as it was written down the first time. Two round trips when it was there. */
  note(file: KeptFile): Promise<KeptFile>;
  /** Files whose time is over, the longest ago first. */
  over(now: Instant, most: number): Promise<KeptFile[]>;
  forget(ids: readonly string[]): Promise<void>;
}
