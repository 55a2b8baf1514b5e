// Carries a request over HTTP to the folder this page was served from, which decides who is asking.
import type { Request } from '#contract/reply';

/** Nothing to open in a browser. */
export function connect(): void {}

export async function send(request: Request): Promise<unknown> {
  const answer = await fetch('invoke/api', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
  });
  return answer.json();
}
