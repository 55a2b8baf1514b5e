// Decides how a file gets to whoever asked for it: written down first, so that whatever was uploaded is deleted after a day even
// if the function dies here; then uploaded under a path that nobody guesses; then a link that soon expires.
import { randomUUID } from 'node:crypto';
import type { LinkView } from '#contract/desk-paper';
import type { StaffCaller } from '../caller';
import { fileIdOf } from '../identity';
import type { Store } from '../ports';
import type { Files } from './ports';

/** A file is deleted after a day: it holds names and phones. */
export const KEPT_MS = 24 * 60 * 60_000;
/** Long enough to open it at the desk's computer. */
export const LINK_SECONDS = 30 * 60;

export interface Document {
  /** As it is called when it is downloaded; its ending says what it is. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Who asks, for which community, by which request. */
export interface Asker {
  readonly caller: StaffCaller;
  readonly communityId: string;
  readonly requestId: string;
}

/** One round trip to write it down (two for a retry, which gets the same file), three calls of cloud storage. */
export async function keepFile(
  { store, files }: { readonly store: Store; readonly files: Files },
  { caller, communityId, requestId }: Asker,
  { name, bytes }: Document,
): Promise<LinkView> {
  const { openid, now } = caller;
  const { path } = await store.files.note({
    _id: fileIdOf(openid, requestId),
    communityId,
    path: `desk/${randomUUID()}/${name}`,
    until: now + KEPT_MS,
  });
  await files.put(path, bytes);
  const url = await files.link(path, LINK_SECONDS);
  if (!url) throw new Error('a file that was just uploaded is not there');
  return { url, name, until: now + LINK_SECONDS * 1000 };
}
