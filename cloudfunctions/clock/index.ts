// The cloud function that time itself calls. It has no work yet; it answers its timer and nobody else.
import * as cloud from 'wx-server-sdk';

interface TimerEvent {
  readonly Type?: unknown;
  readonly Time?: unknown;
}

/** Refuses any call that carries an OPENID: a person could otherwise make time pass. */
export const main = (event: TimerEvent) => {
  const { OPENID: openid } = cloud.getWXContext();
  if (openid || event?.Type !== 'Timer') return { ok: false, kind: 'denied' };
  return { ok: true, at: event.Time };
};
