// The checks of test/weapp/checks by name, as the breakages run them: on a folder, in this process, without jest.
import { emptyBuild } from '../../bench/empty';
import { sizeLines } from '../checks/budgets';
import type { Findings } from '../checks/build';
import { compiled } from '../checks/compilers';
import { drawn } from '../checks/drawn';
import { unknownMembers } from '../checks/members';
import { unsupported } from '../checks/names';
import { judged } from '../checks/official';
import { loading } from '../checks/pages';
import { scriptsIn } from '../checks/scripts';
import { sizesOf } from '../checks/sizes';
import { styled } from '../checks/styles';

const sizes = async (build: string): Promise<Findings> =>
  sizeLines(sizesOf(build), sizesOf(await emptyBuild('weapp')), [])
    .filter(({ ok }) => !ok)
    .map(({ name, value, limit }) => `${name} is ${value} KB of ${limit}.`);

export const checks = {
  compilers: compiled,
  official: (build: string) => judged(build, { quick: true }),
  names: (build: string) => unsupported(scriptsIn(build)),
  members: (build: string) => unknownMembers(scriptsIn(build)),
  pages: loading,
  drawn,
  styles: styled,
  sizes,
} satisfies Record<string, (build: string) => Findings | Promise<Findings>>;

export type CheckName = keyof typeof checks;
