// urlscheme.generate and urllink.generate: addresses that open the mini-program from outside WeChat.
// They are made up here; nothing opens them.
import { randomBytes } from 'node:crypto';
import { WechatError, type OpenApi } from './api';

/** WeChat, urlscheme.generate and urllink.generate: 40165 is a path that does not fit. */
const BAD_PATH = 40165;

const token = () => randomBytes(9).toString('base64url');

export const generateScheme: OpenApi = ({ jump_wxa }) => {
  checkPath((jump_wxa as { path?: unknown } | undefined)?.path);
  return { openlink: `weixin://dl/business/?t=${token()}` };
};

export const generateLink: OpenApi = ({ path }) => {
  checkPath(path);
  return { url_link: `https://wxaurl.cn/${token()}` };
};

/** Empty means the home page; what follows a `?` belongs into `query`. */
function checkPath(path: unknown): void {
  if (path === undefined || (typeof path === 'string' && !path.includes('?'))) return;
  throw new WechatError(BAD_PATH, 'invalid weapp pagepath');
}
