// Carries a request to the cloud function through WeChat, which adds who is asking.
import Taro from '@tarojs/taro';
import type { Request } from '#contract/reply';

/** Once, before the first call. */
export function connect(): void {
  Taro.cloud.init({ env: process.env.TARO_APP_CLOUD_ENV || undefined, traceUser: true });
}

export async function send(request: Request): Promise<unknown> {
  const answer = await Taro.cloud.callFunction({ name: 'api', data: { ...request } });
  return answer.result;
}
