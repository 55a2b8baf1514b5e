import { draftOf } from './draft';
import { useUnsaved, type Unsaved } from './unsaved';

const dish = { id: 'duck', title: '红烧鸭', priceFen: 1200 };
const supper: Unsaved = {
  ...{ serviceId: 'canteen', date: '2026-11-29', start: 1020, title: '晚餐', mark: 'as-read' },
  dishes: draftOf({ menu: [dish], ordered: {} }),
};
const kept = () => useUnsaved.getState().all.map(({ date, dishes }) => [date, dishes[0]?.title]);

describe('a menu that was typed and not saved', () => {
  it('given it is changed again, then the latest is kept; given another day, then beside it; given it is saved or left, then no more', () => {
    const { keep, drop } = useUnsaved.getState();
    keep(supper);
    keep({ ...supper, dishes: supper.dishes.map((one) => ({ ...one, title: '清蒸鱼' })) });
    keep({ ...supper, date: '2026-11-30' });
    expect(kept()).toEqual([
      ['2026-11-29', '清蒸鱼'],
      ['2026-11-30', '红烧鸭'],
    ]);
    drop(supper);
    expect(kept()).toEqual([['2026-11-30', '红烧鸭']]);
  });
});
