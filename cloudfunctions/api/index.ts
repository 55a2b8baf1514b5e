// The cloud function residents and staff call. The caller is what WeChat's context says, never what the input says.
import { randomUUID } from 'node:crypto';
import * as cloud from 'wx-server-sdk';
import { files } from '../files';
import { paper } from '../paper';
import { store } from '../store';
import { answer } from './answer';
import { newPace } from './pace';

const pace = newPace();

export const main = (event: unknown) => {
  const { OPENID: openid } = cloud.getWXContext();
  return answer(event, { store, files, paper, openid, now: Date.now(), pace }, randomUUID());
};
