// What goes to WeChat is what was tested: its own compilers and validator accept the build, and it asks nothing of a phone that the
// phone has not got. How it behaves is the journeys' in test/weapp.
import { BUILD, standing } from './build';
import { cannotCompile, compiled } from './compilers';
import { drawn } from './drawn';
import { unknownMembers, usedMembers } from './members';
import { unsupported } from './names';
import { judged } from './official';
import { loading } from './pages';
import { scriptsIn, type Script } from './scripts';
import { styled } from './styles';

/** The validator parses every script a second time. */
const VALIDATOR_MS = 120_000;

describe('the build', () => {
  it('stands, and was made from these sources', async () => expect(await standing(BUILD)).toEqual([]));

  it('is accepted by WeChat’s compilers of templates and styles', () => {
    const why = cannotCompile();
    // Not silently: on other systems than Linux, macOS and Windows on x64 nobody has asked them.
    if (why) process.stderr.write(`${why} Templates and styles were not compiled.\n`);
    else expect(compiled(BUILD)).toEqual([]);
  });

  it(
    'is accepted by WeChat’s validator, with the project.config.json of this repository',
    async () => expect(await judged(BUILD)).toEqual([]),
    VALIDATOR_MS,
  );

  it('given what each page tells its view, then WeChat’s compiler draws every word, and taps are heard', async () =>
    expect(await drawn(BUILD)).toEqual([]));

  it('has rules for the classes it gives', () => expect(styled(BUILD)).toEqual([]));

  it('loads each of its pages on bare ground', async () => expect(await loading(BUILD)).toEqual([]));
});

describe('the scripts of the build', () => {
  let scripts: readonly Script[];
  beforeAll(() => (scripts = scriptsIn(BUILD)));

  it('use no name and nothing of the language that an old phone’s WeChat lacks', () =>
    expect(unsupported(scripts)).toEqual([]));

  it('use members of wx that exist', () => expect(unknownMembers(scripts)).toEqual([]));

  // Otherwise the one before could be blind.
  it.each(['cloud', 'getStorageSync', 'makePhoneCall', 'navigateTo'])(
    'given that the product uses wx.%s, then that was seen',
    (name) => expect(usedMembers(scripts)).toContain(name),
  );
});
