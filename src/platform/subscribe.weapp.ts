// WeChat's sheet for one-time consents (wx.requestSubscribeMessage): a tap, at most 3 templates, and an answer for each.
// Whatever goes wrong with it (no base library for it, messages switched off, 20004) is as if nobody had been asked.
import Taro from '@tarojs/taro';
import type { ConsentAnswer, ConsentAnswers } from './subscribe';

export const canAskConsent = true;

const known: readonly string[] = [
  'accept',
  'reject',
  'ban',
  'filter',
  'acceptWithAlert',
  'acceptWithAudio',
] satisfies ConsentAnswer[];

const isAnswer = (value: unknown): value is ConsentAnswer =>
  typeof value === 'string' && known.includes(value);

/** Beside the answers stands WeChat's `errMsg`. */
const answersIn = (result: object): ConsentAnswers =>
  Object.fromEntries(
    Object.entries(result).filter((pair): pair is [string, ConsentAnswer] => isAnswer(pair[1])),
  );

export async function askConsent(templateIds: readonly string[]): Promise<ConsentAnswers> {
  try {
    // `entityIds` is another platform's, which Taro's type wants beside WeChat's.
    return answersIn(await Taro.requestSubscribeMessage({ tmplIds: [...templateIds], entityIds: [] }));
  } catch {
    return {};
  }
}
