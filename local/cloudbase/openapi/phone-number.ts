// phonenumber.getPhoneNumber: exchanges the one-use code of the phone-number button for the number behind it.
import { randomBytes } from 'node:crypto';
import { text, WechatError, type OpenApi } from './api';

/** WeChat, getPhoneNumber: a code lives five minutes and works once; 40029 otherwise. */
const CODE_MS = 5 * 60_000;
const BAD_CODE = 40029;

export interface PhoneCodes {
  /** What the button of a mini-program would hand out for this number. */
  issue(phone: string, now: number): string;
  readonly getPhoneNumber: OpenApi;
}

export function createPhoneCodes(): PhoneCodes {
  const codes = new Map<string, { phone: string; until: number }>();
  return {
    issue(phone, now) {
      const code = randomBytes(32).toString('hex');
      codes.set(code, { phone, until: now + CODE_MS });
      return code;
    },
    getPhoneNumber(args, context) {
      const code = text(args, 'code', BAD_CODE, 'invalid code');
      const issued = codes.get(code);
      codes.delete(code);
      if (!issued || issued.until < context.now) throw new WechatError(BAD_CODE, 'invalid code');
      const watermark = { timestamp: Math.floor(context.now / 1000), appid: context.appid };
      return {
        phone_info: {
          phoneNumber: issued.phone,
          purePhoneNumber: issued.phone,
          countryCode: '86',
          watermark,
        },
      };
    },
  };
}
