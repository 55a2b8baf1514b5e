// security.*Check: finds words that a test declares risky. What is truly risky only WeChat knows; pictures pass.
import { isMedia, text, WechatError, type OpenApi } from './api';

/** WeChat, msgSecCheck: at most 2500 characters; errors 87014 risky content, 40129 scene, 40003 openid. */
const MAX_CHARACTERS = 2500;
const RISKY = 87014;
const TOO_LONG = 45002;
const BAD_SCENE = 40129;
const BAD_OPENID = 40003;
/** WeChat, msgSecCheck, label table: 20006 is "illegal and criminal", 100 is normal. */
const LABEL_RISKY = 20006;
const LABEL_NORMAL = 100;
/** The text WeChat's reference uses to try the interface, and a plain one. */
export const RISKY_WORDS: readonly string[] = ['特3456书yuuo莞6543李zxcz蒜7782法fgnv级', '违规测试'];

/** Version 2 answers a verdict, version 1 refuses with 87014. `risky` is asked with every call. */
export function msgSecCheck(risky: () => readonly string[]): OpenApi {
  return (args, context) => {
    const content = text(args, 'content', 47001, 'data format error');
    if ([...content].length > MAX_CHARACTERS) throw new WechatError(TOO_LONG, 'content size out of limit');
    const found = risky().some((word) => content.includes(word));
    if (Number(args.version) !== 2) {
      if (found) throw new WechatError(RISKY, 'risky content');
      return {};
    }
    text(args, 'openid', BAD_OPENID, 'invalid openid');
    if (![1, 2, 3, 4].includes(Number(args.scene))) throw new WechatError(BAD_SCENE, 'invalid scene');
    const verdict = found
      ? { suggest: 'risky', label: LABEL_RISKY }
      : { suggest: 'pass', label: LABEL_NORMAL };
    return {
      result: verdict,
      detail: [{ strategy: 'content_model', errcode: 0, ...verdict }],
      trace_id: context.requestId,
    };
  };
}

/** WeChat, imgSecCheck: needs a picture (41005); every picture passes here. */
export const imgSecCheck: OpenApi = ({ media }) => {
  if (typeof media === 'object' && media !== null && isMedia(media)) return {};
  throw new WechatError(41005, 'media data missing');
};

/** WeChat, mediaCheckAsync: answers a number under which the verdict would be pushed later; none is pushed here. */
export const mediaCheckAsync: OpenApi = (args, context) => {
  text(args, 'media_url', 44002, 'empty post data');
  return { trace_id: context.requestId };
};
