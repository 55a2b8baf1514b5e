// Carries a request to the cloud function through WeChat, which adds who is asking. A build with LINLIYUE_LOCAL asks the local product
// instead, whose address says who (config/local.ts); in any other build nothing of that is left.
import Taro from '@tarojs/taro';
import type { Request } from '#contract/reply';

/** Once, before the first call. */
export function connect(): void {
  if (process.env.LINLIYUE_LOCAL) return;
  Taro.cloud.init({ env: process.env.TARO_APP_CLOUD_ENV || undefined, traceUser: true });
}

export async function send(request: Request): Promise<unknown> {
  if (process.env.LINLIYUE_LOCAL) {
    const url = `${process.env.LINLIYUE_LOCAL}invoke/api`;
    return (await Taro.request({ url, method: 'POST', data: request })).data;
  }
  const answer = await Taro.cloud.callFunction({ name: 'api', data: { ...request } });
  return answer.result;
}
