// Decides what is kept as a dish's picture: what is a picture by its bytes and small enough, under a path made of its contents, so
// that the same picture is kept once however often it is sent. It is never deleted: menus of past and coming weeks show it.
import { createHash } from 'node:crypto';
import type { DishPictureInput, DishPictureView } from '#contract/desk-canteen';
import { MOST_BYTES, pictureFormat } from '#domain/picture';
import { done, type Outcome } from '#domain/refusal';
import type { StaffCaller } from '../caller';
import { grantFor } from '../desk/own';
import type { Files } from '../files/ports';

/** One call of cloud storage besides the look at who calls. Another community's desk is denied. */
export async function saveDishPicture(
  files: Files,
  caller: StaffCaller,
  { communityId, base64 }: DishPictureInput,
): Promise<Outcome<DishPictureView>> {
  grantFor(caller, communityId, 'canteen');
  const bytes = Buffer.from(base64, 'base64');
  const format = pictureFormat(bytes);
  if (!format) return done({ saved: false, why: 'unknown' });
  if (bytes.length > MOST_BYTES) return done({ saved: false, why: 'large' });
  const contents = createHash('sha256').update(bytes).digest('hex');
  const picture = await files.put(`dishes/${communityId}/${contents}.${format}`, bytes);
  return done({ saved: true, picture });
}
