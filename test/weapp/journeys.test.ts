// A matter at the counter on the mini-program as it is uploaded, drawn by WeChat's own framework, finger by finger: both versions,
// and a network that fails.
import { askAs, freeTime } from '../browser/ask';
import { bookingOf, comes, communityOf, confirm, slotOf } from './booking';
import { stage } from './stage';

const RESIDENT = 'resident-zhang';
const RELATIVE = 'relative-li';

const on = stage();
const { phone } = on;

describe('a matter at the counter, from home to the desk', () => {
  it.each([
    ['the version for everybody', false, 0, [/^城乡居民医保参保/]],
    ['the version for elders', true, 4, ['社区办事', /^城乡居民医保参保/]],
  ])(
    'given a free time, %s, when a resident books and the clerk confirms and checks in, then the resident sees it',
    async (_, elder, nth, way) => {
      const here = await communityOf(on, nth);
      const time = await freeTime(on.product.url, RESIDENT, here.id);
      const mine = await phone(RESIDENT, 'pages/home/index', { community: here, elder });
      for (const words of way) await mine.press(words);
      await mine.sees('要带的材料');
      await mine.press('选时间预约');
      await mine.press(slotOf(time));
      await mine.sees('看一看，对不对？');
      await confirm(mine);
      expect(mine.route()).toBe('more/ticket/index');
      await mine.sees('等社区确认');
      const { id } = await bookingOf(on, RESIDENT, time.serviceId);

      const desk = await phone(`clerk-${here.id}`, 'pages/home/index', { community: here });
      await desk.press('社区工作台');
      await desk.press(/^确认$/);
      await desk.sees('已确认张敏的预约。');
      await comes(on, id);
      const morning = await phone(`clerk-${here.id}`, `staff/desk/index?community=${here.id}`, {
        community: here,
      });
      await morning.press(/^来了$/);

      const again = await phone(RESIDENT, `more/ticket/index?booking=${id}`, { community: here, elder });
      await again.sees('已经来过');
    },
  );
});

describe('a network that fails', () => {
  it('given an answer lost on the way, when the same is sent again, then it is booked once', async () => {
    const here = await communityOf(on, 2);
    const time = await freeTime(on.product.url, RELATIVE, here.id);
    let lost = 0;
    const mine = await phone(RELATIVE, `pages/times/index?service=${time.serviceId}`, {
      community: here,
      link: (path) => {
        if (path === 'booking.place' && lost++ === 0) throw new Error('request:fail');
      },
    });
    await mine.press(slotOf(time));
    await confirm(mine);
    await mine.sees('网络不太通');
    await mine.press('再试一次');
    expect(mine.route()).toBe('more/ticket/index');
    expect(await bookingOf(on, RELATIVE, time.serviceId)).toMatchObject({ start: time.start });
  });

  it('given none at all, then home says so, and is there once it is back', async () => {
    const here = await communityOf(on, 3);
    let cut = true;
    const mine = await phone(RESIDENT, 'pages/home/index', {
      community: here,
      link: () => {
        if (cut) throw new Error('request:fail');
      },
    });
    await mine.sees('网络不太通');
    cut = false;
    await mine.press('再试一次');
    await mine.sees('要办什么事？');
    const asked = await askAs(on.product.url, RESIDENT, 'community.home', { communityId: here.id });
    await mine.sees(asked.services[0]?.title ?? 'nothing is offered');
  });
});
