// Breaks a copy of a build in one way and runs the checks that have to notice. What a breakage is, list.ts says.
import type { Findings } from '../checks/build';
import { checks, type CheckName } from './checks';
import { copyOf } from './copy';
import type { Breakage } from './list';

export interface Verdict {
  readonly name: string;
  readonly noticed: readonly { readonly by: CheckName; readonly findings: Findings }[];
  /** Whether every check that had to notice it did. */
  readonly red: boolean;
}

export async function verdictOn(build: string, { name, breaks, by }: Breakage): Promise<Verdict> {
  const copy = copyOf(build);
  try {
    breaks(copy);
    const noticed = [];
    for (const check of by) noticed.push({ by: check, findings: await checks[check](copy.folder) });
    return { name, noticed, red: noticed.every(({ findings }) => findings.length > 0) };
  } finally {
    copy.remove();
  }
}
