// customerServiceMessage.send: keeps what would have reached the person's service conversation.
import { text, WechatError, type OpenApi } from './api';
import type { Outbox } from './outbox';

/** WeChat, customerServiceMessage.send: 40003 openid, 40008 kind of message. */
const BAD_OPENID = 40003;
const BAD_KIND = 40008;
const BAD_FORMAT = 47001;
const KINDS = ['text', 'image', 'link', 'miniprogrampage'];

export function customerServiceMessage(outbox: Outbox): OpenApi {
  return (args, context) => {
    const openid = text(args, 'touser', BAD_OPENID, 'invalid openid');
    const kind = text(args, 'msgtype', BAD_KIND, 'invalid message type');
    if (!KINDS.includes(kind)) throw new WechatError(BAD_KIND, 'invalid message type');
    const { now: at, requestId, functionName } = context;
    const data = { msgtype: kind, [kind]: args[kind] };
    outbox.send({ kind: 'customerServiceMessage', at, openid, data, requestId, functionName });
    return {};
  };
}

/** WeChat, setTyping: shows or takes back "is typing"; nobody sees it here. 40003 openid, 47001 command. */
export const setTyping: OpenApi = (args) => {
  text(args, 'touser', BAD_OPENID, 'invalid openid');
  if (args.command === 'Typing' || args.command === 'CancelTyping') return {};
  throw new WechatError(BAD_FORMAT, 'data format error');
};
