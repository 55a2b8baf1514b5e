// wxacode.getUnlimited and its kin: a real, scannable QR code (production draws its own round kind).
import { encode } from 'uqr';
import { text, WechatError, type Media, type OpenApi, type OpenArguments } from './api';
import { grayPng } from './png';

/** WeChat, wxacode.getUnlimited: scene of at most 32 of these characters, width 280 to 1280 pixels. */
const SCENE = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]{1,32}$/;
const MIN_WIDTH = 280;
const MAX_WIDTH = 1280;
const DEFAULT_WIDTH = 430;
const BAD_SCENE = 40169;
const BAD_PAGE = 41030;
const BAD_WIDTH = 40097;

/** The code holds `weixin://dl/business/?appid=…&path=…&query=…`, so a scanner shows where it leads. */
export const getUnlimited: OpenApi = (args, context) => {
  const scene = text(args, 'scene', BAD_SCENE, 'invalid length for scene, or the data is not json string');
  if (!SCENE.test(scene)) throw new WechatError(BAD_SCENE, 'invalid scene');
  const query = `scene=${encodeURIComponent(scene)}`;
  return draw(address(context.appid, pageOf(args.page), query), args);
};

/** wxacode.get and wxacode.createQRCode: the same for a whole path. */
export const getByPath: OpenApi = (args, context) => {
  const [page, query = ''] = text(args, 'path', BAD_PAGE, 'invalid page').split('?');
  return draw(address(context.appid, pageOf(page), query), args);
};

const address = (appid: string, page: string, query: string) =>
  `weixin://dl/business/?appid=${appid}&path=${page}&query=${encodeURIComponent(query)}`;

function pageOf(page: unknown): string {
  if (page === undefined || page === '') return '';
  if (typeof page === 'string' && !page.startsWith('/') && !page.includes('?')) return page;
  throw new WechatError(BAD_PAGE, 'invalid page');
}

function draw(content: string, args: OpenArguments): Media {
  const width = args.width === undefined ? DEFAULT_WIDTH : Number(args.width);
  if (!(width >= MIN_WIDTH && width <= MAX_WIDTH)) throw new WechatError(BAD_WIDTH, 'invalid args');
  const { data, size } = encode(content, { border: 2, ecc: 'M' });
  const bytes = grayPng(Math.floor(width), (x, y) => {
    const cell = (at: number) => Math.floor((at * size) / Math.floor(width));
    return data[cell(y)]?.[cell(x)] ? 0 : 255;
  });
  return { contentType: 'image/png', bytes };
}
