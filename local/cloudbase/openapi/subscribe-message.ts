// subscribeMessage.send: checks what WeChat checks, in its order and with its codes, spends a consent, keeps the message.
import { text, WechatError, type OpenApi } from './api';
import type { Consents } from './consents';
import type { Outbox } from './outbox';
import { acceptsValue } from './template-value';

/** WeChat, subscribeMessage.send, error codes. */
const BAD_OPENID = 40003;
const BAD_TEMPLATE = 40037;
const BAD_PAGE = 41030;
const NO_CONSENT = 43101;
const BAD_VALUE = 47003;
/** WeChat, getTemplateList: type 2 is a one-time subscription. */
const ONE_TIME = 2;
/** WeChat: openids have 28 characters; a test's may be shorter, but not anything. */
const OPENID = /^[\w-]{1,64}$/;

export interface Templates {
  /** The keywords of a declared template; undefined when none are declared and any template is accepted. */
  keywords(templateId: string): readonly string[] | 'unknown' | undefined;
  /** Keywords by template id; empty when none are declared. */
  declared(): Readonly<Record<string, readonly string[]>>;
}

export function subscribeMessage(consents: Consents, outbox: Outbox, templates: Templates): OpenApi {
  return (args, context) => {
    const openid = text(args, 'touser', BAD_OPENID, 'invalid openid');
    if (!OPENID.test(openid)) throw new WechatError(BAD_OPENID, 'invalid openid');
    const templateId = text(args, 'template_id', BAD_TEMPLATE, 'invalid template_id');
    const page = pageOf(args.page);
    const data = valuesOf(args.data, templates.keywords(templateId));
    if (!consents.spend(openid, templateId)) {
      throw new WechatError(NO_CONSENT, 'user refuse to accept the msg');
    }
    const { now: at, requestId, functionName } = context;
    const sent = outbox.send({
      kind: 'subscribeMessage',
      at,
      openid,
      templateId,
      page,
      data,
      requestId,
      functionName,
    });
    return { msgid: sent.msgid };
  };
}

/** WeChat, getTemplateList: the account's templates; titles and examples, which WeChat's reviewers write, stay empty. */
export const templateList =
  (templates: Templates): OpenApi =>
  () => ({
    data: Object.entries(templates.declared()).map(([priTmplId, keywords]) => ({
      priTmplId,
      title: '',
      content: keywords.map((keyword) => `${keyword}:{{${keyword}.DATA}}\n`).join(''),
      example: '',
      type: ONE_TIME,
    })),
  });

function pageOf(page: unknown): string | undefined {
  if (page === undefined || page === '') return undefined;
  if (typeof page === 'string' && /^[\w-]+(\/[\w-]+)*(\?\S*)?$/.test(page)) return page;
  throw new WechatError(BAD_PAGE, 'invalid page');
}

function valuesOf(data: unknown, keywords: ReturnType<Templates['keywords']>): Record<string, string> {
  if (keywords === 'unknown') throw new WechatError(BAD_TEMPLATE, 'invalid template_id');
  if (typeof data !== 'object' || data === null) throw new WechatError(BAD_VALUE, 'argument invalid! data');
  const entries = Object.entries(data as Record<string, { value?: unknown } | null>);
  const missing = keywords?.find((key) => !entries.some(([name]) => name === key));
  const strange = keywords && entries.find(([name]) => !keywords.includes(name))?.[0];
  const bad = missing ?? strange ?? entries.find(([key, item]) => !acceptsValue(key, valueOf(item)))?.[0];
  if (entries.length === 0 || bad) {
    throw new WechatError(BAD_VALUE, `argument invalid! data.${bad ?? ''}.value invalid`);
  }
  return Object.fromEntries(entries.map(([key, item]) => [key, valueOf(item) ?? '']));
}

/** WeChat takes numbers for text. */
const valueOf = (item: { value?: unknown } | null): string | undefined =>
  typeof item?.value === 'number'
    ? String(item.value)
    : typeof item?.value === 'string'
      ? item.value
      : undefined;
