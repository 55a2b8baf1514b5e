import type { DishPictureView } from '#contract/desk-canteen';
import { addDays } from '#domain/calendar';
import { MOST_BYTES } from '#domain/picture';
import { aDesk } from '../../../test/support/at-desk';
import { aClerk, valueOf } from '../../../test/support/asking';
import { startCloud, type Cloud } from '../../../test/support/cloud';
import { aCanteen } from '../../../test/support/given';
import { Denied } from '../caller';
import { tick } from '../clock/tick';
import { writeMenu } from '../desk/write-menu';
import { KEPT_MS } from '../files/keep';
import type { Files } from '../files/ports';
import { copyMenus } from './copy-menus';
import { viewMenuWeek } from './menu-week';
import { saveDishPicture } from './save-picture';

let cloud: Cloud;
let files: Files;
beforeAll(async () => {
  cloud = await startCloud();
  ({ files } = await import('../../files'));
  cloud.given('calendar', { _id: '2026', days: [] });
});
afterAll(() => cloud.close());

const MONDAY = '2026-11-23';
const desk = () => aDesk(cloud, (at) => aCanteen({ ...at, rules: { ...aCanteen().rules, horizonDays: 14 } }));
const cook = (communityId: string, now?: number) => aClerk(communityId, '王师傅', now);
const jpeg = (length = 400, fill = 7): Buffer =>
  Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(length - 4, fill)]);
const save = (communityId: string, bytes: Buffer): Promise<DishPictureView> =>
  valueOf(saveDishPicture(files, cook(communityId), { communityId, base64: bytes.toString('base64') }));
const stored = () => cloud.cloudbase.files.list();

describe('a dish’s picture is kept once, by what is in it', () => {
  it('given it is sent twice, or by another community, then one file for each, that begins with what was sent', async () => {
    const [one, other] = [desk(), desk()];
    const first = await save(one.communityId, jpeg());
    expect(first).toMatchObject({
      saved: true,
      picture: expect.stringMatching(/^cloud:\/\/.+\.jpg$/) as string,
    });
    expect(await save(one.communityId, jpeg())).toEqual(first);
    expect(stored().filter(({ path }) => path.includes(one.communityId))).toMatchObject([
      { bytes: jpeg(), type: 'image/jpeg' },
    ]);
    expect(await save(other.communityId, jpeg())).not.toEqual(first);
    expect(await save(one.communityId, jpeg(400, 8))).not.toEqual(first);
  });

  it('given what is no picture whatever the client says, or one too large, then it says which, and nothing is kept', async () => {
    const { communityId } = desk();
    const before = stored().length;
    const script = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
    expect(await save(communityId, script)).toEqual({ saved: false, why: 'unknown' });
    expect(await save(communityId, jpeg(MOST_BYTES + 1))).toEqual({ saved: false, why: 'large' });
    expect(stored()).toHaveLength(before);
    expect(await save(communityId, jpeg(MOST_BYTES))).toMatchObject({ saved: true });
  });

  it('given another community’s cook, or one who runs no canteen, then it is denied and nothing is kept', async () => {
    const { communityId } = desk();
    const before = stored().length;
    const asked = { communityId, base64: jpeg().toString('base64') };
    await expect(saveDishPicture(files, cook('elsewhere'), asked)).rejects.toThrow(Denied);
    const grants = [{ role: 'visitor' as const, communityId, communityName: '' }];
    await expect(saveDishPicture(files, { ...cook(communityId), grants }, asked)).rejects.toThrow(Denied);
    expect(stored()).toHaveLength(before);
  });
});

describe('a picture stays with its dish', () => {
  it('given last week’s menu is copied and days pass, then next week shows it still, and the clock has not deleted it', async () => {
    const at = desk();
    const answer = await save(at.communityId, jpeg(500));
    if (!answer.saved) throw new Error('the picture was not kept');
    const { picture } = answer;
    await valueOf(
      writeMenu(cloud.store, cook(at.communityId), {
        ...{ serviceId: at.serviceId, date: '2026-11-24', start: 660 },
        dishes: [{ id: 'soup', title: '排骨汤', priceFen: 900, picture }],
      }),
    );
    const next = addDays(MONDAY, 7);
    await valueOf(copyMenus(cloud.store, cook(at.communityId), { serviceId: at.serviceId, from: next }));
    const { days } = await valueOf(
      viewMenuWeek(cloud.store, cook(at.communityId), { communityId: at.communityId, from: next }),
    );
    expect(days.find(({ date }) => date === '2026-12-01')?.meals[0]?.menu).toMatchObject([{ picture }]);
    const tools = {
      files,
      random: () => 0,
      notify: { send: () => Promise.resolve('sent' as const) },
      sendWork: () => Promise.resolve('sent' as const),
    };
    await tick(cloud.store, Date.now() + 3 * KEPT_MS, { tools });
    expect(stored().some(({ path }) => picture.endsWith(path))).toBe(true);
  });
});
