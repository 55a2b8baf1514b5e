// What residents and clerks do on the mini-program as it is uploaded, drawn by WeChat's own framework, finger by finger: the counter.
import { clockWords } from '#words/dates';
import { askAs, freeTime } from '../browser/ask';
import type { Chosen } from '../browser/browser';
import { stage } from './stage';

const RESIDENT = 'resident-zhang';
const RELATIVE = 'relative-li';

const on = stage();
const { phone } = on;

/** The n-th community of the first sub-district; each journey has one of its own. */
async function community(nth: number): Promise<NonNullable<Chosen['community']>> {
  const [street] = await askAs(on.product.url, RESIDENT, 'community.streets', undefined);
  const found = street?.communities[nth];
  if (!found) throw new Error(`there is no ${nth}-th community`);
  return found;
}

const slot = ({ start, end }: { start: number; end: number }): string =>
  `${clockWords(start)}–${clockWords(end)}`;

describe('a matter at the counter, from home to the desk', () => {
  it.each([
    ['the version for everybody', false, 0, [/^城乡居民医保参保/]],
    ['the version for elders', true, 4, ['社区办事', /^城乡居民医保参保/]],
  ])(
    'given a free time, %s, when a resident books and the clerk confirms and checks in, then the resident sees it',
    async (_, elder, nth, way) => {
      const here = await community(nth);
      const time = await freeTime(on.product.url, RESIDENT, here.id);
      const mine = await phone(RESIDENT, 'pages/home/index', { community: here, elder });
      for (const words of way) await mine.press(words);
      await mine.sees('要带的材料');
      await mine.press('选时间预约');
      await mine.press(slot(time));
      await mine.sees('看一看，对不对？');
      await mine.press('确认预约');
      mine.prompt('requestSubscribeMessage').answer({});
      await mine.settled();
      expect(mine.route()).toBe('pages/ticket/index');
      await mine.sees('等社区确认');

      const desk = await phone(`clerk-${here.id}`, 'pages/home/index', { community: here });
      await desk.press('社区工作台');
      await desk.press(/^确认$/);
      await desk.sees('已确认张敏的预约。');

      const { upcoming } = await askAs(on.product.url, RESIDENT, 'booking.mine', undefined);
      const booking = upcoming.find(({ communityId }) => communityId === here.id);
      const again = await phone(RESIDENT, `pages/ticket/index?booking=${booking?.id}`, {
        community: here,
        elder,
      });
      await again.sees('已确认');
      await again.open('pages/home/index');
      await again.sees('下一个预约');
    },
  );

  it('given an answer lost on the way, when the same is sent again, then it is booked once', async () => {
    const here = await community(2);
    const time = await freeTime(on.product.url, RELATIVE, here.id);
    let lost = 0;
    const mine = await phone(RELATIVE, `pages/times/index?service=${time.serviceId}`, {
      community: here,
      link: (path) => {
        if (path === 'booking.place' && lost++ === 0) throw new Error('request:fail');
      },
    });
    await mine.press(slot(time));
    await mine.press('确认预约');
    await mine.sees('网络不太通');
    await mine.press('再试一次');
    expect(mine.route()).toBe('pages/ticket/index');
  });
});
