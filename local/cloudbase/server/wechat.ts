// WeChat's side of CloudBase, put together: open interfaces, consents, outbox, phone codes, open data.
import type { Actions } from '../action';
import type { Host } from '../functions/host';
import { openapiActions } from '../openapi/actions';
import type { OpenApis } from '../openapi/api';
import { createConsents, type ConsentEvent, type Consents } from '../openapi/consents';
import { imgSecCheck, mediaCheckAsync, msgSecCheck, RISKY_WORDS } from '../openapi/content-check';
import { customerServiceMessage, setTyping } from '../openapi/customer-service-message';
import { getByPath, getUnlimited } from '../openapi/mini-program-code';
import { createOpenData, type OpenData } from '../openapi/open-data';
import { generateLink, generateScheme } from '../openapi/open-links';
import { createOutbox, type Outbox, type SentMessage } from '../openapi/outbox';
import { createPhoneCodes, type PhoneCodes } from '../openapi/phone-number';
import { subscribeMessage, templateList, type Templates } from '../openapi/subscribe-message';
import { temporaryMedia } from '../openapi/temporary-media';
import { keeper, type Keeper } from '../testing/controls';
import { openJournal } from './journal';
import type { Places } from './options';

export interface Wechat {
  readonly consents: Consents;
  readonly outbox: Outbox;
  readonly phoneCodes: PhoneCodes;
  readonly openData: OpenData;
  /** Words that msgSecCheck calls risky; change it in place. */
  readonly riskyWords: string[];
  readonly keepers: readonly Keeper[];
  actions(host: Host): Actions;
}

export function openWechat(places: Places, templates: Templates, appid: () => string): Wechat {
  const sent = openJournal<SentMessage>(places.outbox);
  const given = openJournal<ConsentEvent>(places.consents);
  const consents = createConsents(given);
  const outbox = createOutbox(sent);
  const phoneCodes = createPhoneCodes();
  const openData = createOpenData();
  const riskyWords = [...RISKY_WORDS];
  const apis: OpenApis = {
    'subscribeMessage.send': subscribeMessage(consents, outbox, templates),
    'subscribeMessage.getTemplateList': templateList(templates),
    'customerServiceMessage.send': customerServiceMessage(outbox),
    'customerServiceMessage.setTyping': setTyping,
    'security.msgSecCheck': msgSecCheck(() => riskyWords),
    'security.imgSecCheck': imgSecCheck,
    'security.mediaCheckAsync': mediaCheckAsync,
    'phonenumber.getPhoneNumber': phoneCodes.getPhoneNumber,
    'wxacode.getUnlimited': getUnlimited,
    'wxacode.getUnlimitedQRCode': getUnlimited,
    'wxacode.get': getByPath,
    'wxacode.createQRCode': getByPath,
    'cloudbase.getOpenData': openData.byInterface,
    'urlscheme.generate': generateScheme,
    'urllink.generate': generateLink,
    ...temporaryMedia(),
  };
  return {
    consents,
    outbox,
    phoneCodes,
    openData,
    riskyWords,
    keepers: [
      keeper(
        'outbox',
        () => [...sent.entries()],
        (entries) => sent.replace(entries),
      ),
      keeper(
        'consents',
        () => [...given.entries()],
        (entries) => given.replace(entries),
      ),
    ],
    actions: (host) =>
      openapiActions({
        apis,
        internal: { ApiGetOpenDataByCloudId: openData.getOpenData },
        appid,
        declared: (name) => host.find(name)?.openapi,
      }),
  };
}
