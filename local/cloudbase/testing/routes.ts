// POST /tests/…: the test controls over HTTP, for tests that run in another process. Registered only when asked for.
import { HttpError, json, jsonBody, type Incoming, type Reply, type Route } from '../server/http';
import type { TestControls } from './controls';
import type { Fault } from './faults';
import type { LatencyModel } from './latency';

export function testRoutes(tests: TestControls): Route[] {
  return [
    { method: 'POST', path: '/tests/clock', handle: (request) => turnClock(tests, request) },
    { method: 'POST', path: '/tests/faults', handle: (request) => planFaults(tests, request) },
    { method: 'GET', path: '/tests/faults', handle: () => json({ pending: tests.faults.pending() }) },
    { method: 'POST', path: '/tests/latency', handle: (request) => setLatency(tests, request) },
    { method: 'GET', path: '/tests/calls/', handle: ({ rest }) => json({ calls: tests.calls.of(rest) }) },
    { method: 'GET', path: '/tests/calls', handle: () => json({ totals: tests.calls.totals() }) },
    {
      method: 'POST',
      path: '/tests/snapshot',
      handle: async () => json({ snapshot: await tests.snapshot() }),
    },
    { method: 'POST', path: '/tests/restore', handle: (request) => restore(tests, request) },
  ];
}

/** `{set: ms}` jumps, `{advance: ms}` also fires the timers on the way, `{release: true}`; answers the time now. */
async function turnClock(tests: TestControls, request: Incoming): Promise<Reply> {
  const { clock } = tests;
  const { set, advance, release } = jsonBody(request);
  if (typeof advance === 'number') return json({ fired: await tests.advance(advance), now: clock.now() });
  if (typeof set === 'number') clock.set(set);
  else if (release === true) clock.release();
  else throw new HttpError(400, 'Say {"set": ms}, {"advance": ms} or {"release": true}.');
  return json({ now: clock.now() });
}

const KINDS = ['fail', 'delay', 'drop', 'kill-before', 'kill-after'];

function planFaults({ faults }: TestControls, request: Incoming): Reply {
  const { faults: planned } = jsonBody(request);
  const known = (fault: unknown): fault is Fault => KINDS.includes(String((fault as Fault | null)?.kind));
  if (!Array.isArray(planned) || !planned.every(known)) {
    throw new HttpError(400, `Say {"faults": […]}, each with a kind: ${KINDS.join(', ')}.`);
  }
  faults.set(planned);
  return json({ planned: planned.length });
}

function setLatency({ latency }: TestControls, request: Incoming): Reply {
  const { ms, jitterMs } = jsonBody(request);
  if (ms !== null && typeof ms !== 'number')
    throw new HttpError(400, 'Say {"ms": 20, "jitterMs": 10} or {"ms": null}.');
  const model: LatencyModel | undefined =
    ms === null ? undefined : { ms, jitterMs: typeof jitterMs === 'number' ? jitterMs : 0 };
  latency.set(model);
  return json({ latency: model ?? null });
}

async function restore(tests: TestControls, request: Incoming): Promise<Reply> {
  const { snapshot } = jsonBody(request);
  try {
    await tests.restore(String(snapshot));
  } catch (error) {
    throw new HttpError(404, (error as Error).message);
  }
  return json({ restored: snapshot });
}
