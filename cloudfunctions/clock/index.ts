// The cloud function that time itself calls: every tick does a bounded piece of each job, and the next goes on from there.
// What a job does is its use case's.
import * as cloud from 'wx-server-sdk';
import { store } from '../store';
import { expirePending } from '../usecases/clock/expire';
import { serveLines } from '../usecases/clock/lines';
import { sweep } from '../usecases/clock/sweep';

interface TimerEvent {
  readonly Type?: unknown;
}

/** Refuses any call that carries an OPENID: a person could otherwise make time pass. */
export const main = async (event: TimerEvent) => {
  const { OPENID: openid } = cloud.getWXContext();
  if (openid || event?.Type !== 'Timer') return { ok: false, kind: 'denied' };
  const now = Date.now();
  const served = await serveLines(store, now);
  const expired = await expirePending(store, now);
  const swept = await sweep(store, now);
  if (swept.recorded + swept.released + swept.moved + swept.reported.length > 0)
    console.warn(JSON.stringify({ level: 'mended', ...swept }));
  return { ok: true, served, expired, swept };
};
