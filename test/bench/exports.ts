// Whether a table of ten thousand rows is made by the deployed function within its memory and its time: the local CloudBase ends
// an instance that needs more memory than is configured, and one that takes longer.
import type { Reply } from '#contract/reply';
import type { ExportView } from '#contract/desk-paper';
import { addDays, dateAt, instantOf } from '#domain/calendar';
import config from '../../cloudfunctions/api/config.json';
import { startCloud } from '../support/cloud';
import { aTold } from '../support/notices';
import { atMost, type Bench } from './line';

const ROWS = 10_000;
/** The issue's. */
const MOST_SECONDS = 20;
const DAYS = 30;

export const benches: readonly Bench[] = [
  {
    name: 'exports',
    async run() {
      const cloud = await startCloud({ functions: true });
      try {
        const today = dateAt(Date.now());
        const grants = [{ role: 'clerk', communityId: 'c1', communityName: '荷花社区' }];
        cloud.given('staff', { _id: 'clerk', name: '王主任', state: 'active', grants });
        for (let day = 0; day < DAYS; day += 1)
          cloud.given('bookings', ...bookingsOf(addDays(today, -day), day));
        const input = { communityId: 'c1', from: addDays(today, 1 - DAYS), to: today };
        const event = { path: 'desk.exportBookings', input, requestId: 'bench-exports' };
        const from = performance.now();
        const { result } = await cloud.cloudbase.invoke('api', event, { openid: 'clerk' });
        const seconds = (performance.now() - from) / 1000;
        const reply = result as Reply<ExportView>;
        if (!reply.ok || reply.value.rows !== ROWS) throw new Error(`no table: ${JSON.stringify(reply)}`);
        const bytes = cloud.cloudbase.files.list()[0]?.bytes.length ?? 0;
        const detail = {
          rows: ROWS,
          kilobytes: Math.round(bytes / 1024),
          memoryMb: config.memorySize,
          timeoutSeconds: config.timeout,
        };
        return atMost('exports', seconds, 'seconds, a cold start among them', MOST_SECONDS, detail);
      } finally {
        await cloud.close();
      }
    },
  },
];

function bookingsOf(date: string, day: number) {
  const perDay = Math.floor(ROWS / DAYS) + (day < ROWS % DAYS ? 1 : 0);
  return Array.from({ length: perDay }, (_, i) => {
    const _id = `booking-${day}-${i}`;
    const start = 540 + (i % 60) * 5;
    const startsAt = instantOf(date, start);
    const name = `居民${day}号${i}`;
    const persons = [{ personId: `p${i}`, name, phone: '13800138000', units: { seats: 1 } }];
    return aTold({
      _id,
      date,
      start,
      startsAt,
      persons,
      note: '请打电话给我儿子，老人耳朵不好',
      status: 'arrived',
      limitKeys: [_id],
    });
  });
}
