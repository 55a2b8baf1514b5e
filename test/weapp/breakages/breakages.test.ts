// Checks that could not fail would prove nothing: each breakage of the build turns those red that are there for it.
import { BUILD } from '../checks/build';
import { cannotCompile } from '../checks/compilers';
import { verdictOn } from './judge';
import { breakages } from './list';

/** WeChat's validator is started for some of them. */
const LONG_MS = 60_000;
const drawing: readonly string[] = ['compilers', 'drawn'];
/** Where WeChat's compilers do not run, build.test.ts says so; what only they notice cannot be noticed there. */
const noticeable = breakages.filter(
  ({ by, byHand }) => !byHand && (!cannotCompile() || !by.some((name) => drawing.includes(name))),
);

it.each(noticeable.map((breakage) => [breakage.name, breakage] as const))(
  'given %s, then it is noticed',
  async (_, breakage) => {
    const { noticed } = await verdictOn(BUILD, breakage);
    expect(noticed.filter(({ findings }) => findings.length === 0).map(({ by }) => by)).toEqual([]);
  },
  LONG_MS,
);
