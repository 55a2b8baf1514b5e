// A browser has no WeChat that could send messages: nobody is asked, nothing is claimed to be agreed to, and all messages
// are read in the inbox. Taro's own requestSubscribeMessage resolves here as if something had been asked.
import type { ConsentAnswers } from './subscribe';

export const canAskConsent = false;

export const askConsent = (): Promise<ConsentAnswers> => Promise.resolve({});
