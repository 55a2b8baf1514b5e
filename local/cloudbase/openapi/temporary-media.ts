// customerServiceMessage.uploadTempMedia and getTempMedia: pictures for service conversations, kept for three days.
// Sending one is customer-service-message's business.
import { randomBytes } from 'node:crypto';
import { isMedia, text, WechatError, type Media, type OpenApis } from './api';

/** WeChat, uploadTempMedia: 40004 kind of media (pictures only), 41005 no media; getTempMedia: 40007 unknown or expired. */
const BAD_KIND = 40004;
const NO_MEDIA = 41005;
const BAD_ID = 40007;
/** WeChat, temporary media: a media_id is good for three days. */
const MEDIA_MS = 3 * 86_400_000;

/** The two interfaces over one shelf of pictures, which lasts as long as the server. */
export function temporaryMedia(): OpenApis {
  const shelf = new Map<string, { media: Media; until: number }>();
  return {
    'customerServiceMessage.uploadTempMedia': ({ type, media }, { now }) => {
      if (type !== 'image') throw new WechatError(BAD_KIND, 'invalid media type');
      if (typeof media !== 'object' || media === null || !isMedia(media)) {
        throw new WechatError(NO_MEDIA, 'media data missing');
      }
      const id = randomBytes(32).toString('base64url');
      shelf.set(id, { media, until: now + MEDIA_MS });
      return { type, media_id: id, created_at: Math.floor(now / 1000) };
    },
    'customerServiceMessage.getTempMedia': (args, { now }) => {
      const kept = shelf.get(text(args, 'media_id', BAD_ID, 'invalid media_id'));
      if (!kept || kept.until < now) throw new WechatError(BAD_ID, 'invalid media_id');
      return kept.media;
    },
  };
}
