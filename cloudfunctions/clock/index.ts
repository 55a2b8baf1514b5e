// The cloud function that time itself calls: every tick does a bounded piece of each job, and the next goes on from there.
// What a tick does is usecases/clock/tick.ts's; here it is called, and what it reports goes to the log.
import * as cloud from 'wx-server-sdk';
import { files } from '../files';
import { notify } from '../notify';
import { sendWork } from '../notify/work';
import { store } from '../store';
import { tick, type JobReport, type TickReport } from '../usecases/clock/tick';
import { checkTemplates } from '../usecases/notice/check';

const tools = { notify, sendWork, files, random: Math.random };

/** The first tick of an instance looks whether messages can be sent at all. */
let started = false;

interface TimerEvent {
  readonly Type?: unknown;
}

/** Refuses any call that carries an OPENID: a person could otherwise make time pass. */
export const main = async (event: TimerEvent) => {
  const { OPENID: openid } = cloud.getWXContext();
  if (openid || event?.Type !== 'Timer') return { ok: false, kind: 'denied' };
  if (!started) await start();
  const report = await tick(store, Date.now(), { tools });
  log(report);
  return report;
};

/** A fault here stops no tick: the next one looks again. */
async function start(): Promise<void> {
  try {
    const problems = await checkTemplates(store, Date.now());
    if (problems.length > 0) console.error(JSON.stringify({ level: 'templates', problems }));
    started = true;
  } catch (error) {
    console.error(JSON.stringify({ level: 'fault', job: 'templates', error: (error as Error).name }));
  }
}

/** What somebody has to look at: faults, what was mended, sessions left over, a holiday table that is missing. */
function log({ jobs, faults, unknownYears }: TickReport): void {
  for (const fault of faults) console.error(JSON.stringify({ level: 'fault', ...fault }));
  const { sweep, materialise, standing, notices } = jobs;
  if (Object.keys(notices ?? {}).some((count) => /^code(?!43101)|^dead/.test(count)))
    console.warn(JSON.stringify({ level: 'messages', ...notices }));
  if (counts(sweep, ['recorded', 'released', 'moved', 'reported']))
    console.warn(JSON.stringify({ level: 'mended', ...sweep }));
  if (counts(materialise, ['leftOver'])) console.warn(JSON.stringify({ level: 'left-over', ...materialise }));
  if (counts(standing, ['failed'])) console.warn(JSON.stringify({ level: 'standing', ...standing }));
  if (materialise && unknownYears.length > 0)
    console.warn(JSON.stringify({ level: 'calendar', unknownYears }));
}

/** Whether any of these counts, or lists, has something in it. */
const counts = (report: JobReport | undefined, names: readonly string[]): boolean =>
  names.some((name) => {
    const value = report?.[name];
    return Array.isArray(value) ? value.length > 0 : Boolean(value);
  });
