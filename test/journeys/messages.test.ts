// N1–N5 through the functions as they are deployed: who books, who cancels, the clock, and what WeChat would have delivered.
// They take the machine's own time, so what is told must be urgent at any hour; when and how often is the specifications' of sending.
import type { Reply } from '#contract/reply';
import { communities } from '../../local/seed/district';
import { clerkOf } from '../../local/seed/staff';
import { seed } from '../../local/seed/seed';
import { startCloudbase, type Cloudbase } from '../../local/cloudbase/server/start';
import { health } from '../../local/serve/health';
import { allow, received } from '../../local/serve/messages';

const communityId = communities[0]?._id ?? '';
const serviceId = `${communityId}-medical`;
const HOUR = 3_600_000;

let cloudbase: Cloudbase;
beforeAll(async () => {
  cloudbase = await startCloudbase({
    memory: true,
    timers: false,
    functions: 'dist/cloudfunctions',
    schema: 'local/seed/data/message-templates.json',
  });
  seed(cloudbase.database);
});
afterAll(() => cloudbase.close());

async function call<T>(path: string, input: unknown, openid: string): Promise<T> {
  const { result } = await cloudbase.invoke('api', { path, input }, { openid, source: 'wx_client' });
  const reply = result as Reply<T>;
  if (!reply.ok) throw new Error(`${path}: ${JSON.stringify(reply)}`);
  return reply.value;
}

/** Changes one document past the product. */
const rewrite = (collectionName: string, _id: string, $set: object) =>
  cloudbase.call('database.modifyDocument', {
    collectionName,
    queryType: 'WHERE',
    query: JSON.stringify({ _id }),
    data: JSON.stringify({ $set }),
    merge: true,
    upsert: false,
    multi: false,
  });

/** The next time one may book, whatever today is. */
async function freeTime(openid: string): Promise<{ date: string; start: number }> {
  const { days } = await call<{
    days: { date: string; slots: { start: number; availability: string }[] }[];
  }>('service.times', { serviceId, days: 14 }, openid);
  for (const { date, slots } of days) {
    const slot = slots.find((one) => one.availability === 'open');
    if (slot) return { date, start: slot.start };
  }
  throw new Error('no free time in two weeks');
}

/** Books, time passes until six hours before it, and the desk cancels it; its id. */
async function cancelledByDesk(openid: string): Promise<string> {
  const [person] = await call<{ id: string }[]>('person.mine', undefined, openid);
  const time = { serviceId, ...(await freeTime(openid)), personIds: [person?.id] };
  const placing = { ...time, note: '', wait: false, requestId: `journey-${openid}` };
  const { id: bookingId } = await call<{ id: string }>('booking.place', placing, openid);
  await rewrite('bookings', bookingId, { startsAt: Date.now() + 6 * HOUR });
  await call('desk.cancel', { bookingId, reason: '停电' }, clerkOf(communityId));
  return bookingId;
}

const tick = async () => {
  const { result } = await cloudbase.invoke('clock', { Type: 'Timer', TriggerName: 'minute' });
  return result as { jobs: { notices?: object }; faults: unknown[] };
};
const messagesOf = (openid: string) => received(cloudbase, 0).filter((one) => one.openid === openid);
const callsAbout = (bookingId: string) => cloudbase.database.find('calls', { bookingId });
const templateProblems = () =>
  health({ cloudbase, data: 'memory', startedAt: 0, pages: 'dist/h5' }).templateProblems;

describe('a template without an id', () => {
  it('given the clock starts, then the health page says so, before anything is sent', async () => {
    await rewrite('templates', 'reminder', { templateId: '' });
    expect(templateProblems()).toBeUndefined();
    await tick();
    expect(templateProblems()).toEqual([{ template: 'reminder', problem: 'no-id' }]);
  });
});

describe('what the desk changes reaches whoever booked', () => {
  it('given messages were allowed, then one arrives, in plain words, and opens the ticket', async () => {
    const openid = 'resident-zhang';
    await allow(cloudbase, openid);
    const bookingId = await cancelledByDesk(openid);
    const { jobs, faults } = await tick();
    await tick();
    expect([jobs.notices, faults]).toMatchObject([{ sent: 1, ended: 1 }, []]);
    expect(messagesOf(openid)).toMatchObject([
      {
        title: '预约结果通知',
        page: `more/ticket/index?booking=${bookingId}`,
        lines: [{}, { value: '取消了' }, {}, {}, { label: '温馨提示', value: '请不要去。停电' }],
      },
    ]);
    const asks = await call<{ name: string; left: number }[]>('message.asks', undefined, openid);
    expect(asks.map(({ name, left }) => `${name} ${left}`).sort()).toEqual([
      'message 1',
      'place 1',
      'result 0',
      'work 1',
    ]);
    expect(callsAbout(bookingId)).toEqual([]);
  });

  it('given nothing was allowed, then somebody calls, and the inbox has it', async () => {
    const openid = 'elder-wang';
    const bookingId = await cancelledByDesk(openid);
    await tick();
    expect(messagesOf(openid)).toEqual([]);
    expect(callsAbout(bookingId)).toMatchObject([{ about: 'booking-cancelled', name: '王秀英' }]);
    expect(await call('message.mine', undefined, openid)).toMatchObject({ unread: 2 });
  });

  it('given WeChat has less than the ledger, then the ledger learns it, and somebody calls', async () => {
    const openid = 'relative-li';
    await call('message.consent', { answers: [{ name: 'result', answer: 'accept' }] }, openid);
    const bookingId = await cancelledByDesk(openid);
    expect((await tick()).jobs.notices).toMatchObject({ code43101: 1, calls: 1 });
    expect(callsAbout(bookingId)).toHaveLength(1);
    expect(await call('message.asks', undefined, openid)).toContainEqual(
      expect.objectContaining({ name: 'result', left: 0 }),
    );
  });
});
