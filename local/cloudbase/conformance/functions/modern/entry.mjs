import cloud from 'wx-server-sdk';
import { double } from './double.mjs';

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });

export const entry = (event) => ({ openid: cloud.getWXContext().OPENID, doubled: double(event.n) });
