import type { SlotView } from '#contract/service';
import { trays as words } from '#words/trays';
import { withDishes, withOwnTrays, withTray } from '../../state/tray';
import { ownTrays, trayFault, traysFault } from './trays';

const fish = { id: 'fish', title: '清蒸鱼', priceFen: 900 };
const tofu = { id: 'tofu', title: '麻婆豆腐', priceFen: 500 };
const slot = (units: SlotView['units'] = { meals: 10, 'dish-fish': 3, 'dish-tofu': 3 }): SlotView => ({
  ...{ start: 660, end: 780, left: 10, units, waiting: 0, availability: 'open', bookUntil: 0 },
  menu: [fish, tofu],
});
const mother = { id: 'mother', name: '杨桂芬' };
const son = { id: 'son', name: '李明' };
const both = [mother, son];
const shared = withTray({ channel: 'eat-in' }, { dishIds: ['fish'], diets: ['soft'] });
const apart = withDishes(withOwnTrays(shared, ['mother', 'son']), 'son', ['tofu']);
const gone = { meals: 10, 'dish-fish': 0, 'dish-tofu': 3 };

describe('several at one table eat each their own, once somebody asked for it', () => {
  it('given one tray for all, one person, or no menu, then nobody has a tray of their own', () => {
    expect(ownTrays(shared, both, slot(), undefined)).toEqual([]);
    expect(ownTrays(apart, [mother], slot(), undefined)).toEqual([]);
    expect(ownTrays(apart, both, undefined, undefined)).toEqual([]);
    expect(ownTrays(apart, both, { ...slot(), menu: [] }, undefined)).toEqual([]);
  });

  it('given trays of their own, then each has their dishes and nothing is to be mended', () => {
    const trays = ownTrays(apart, both, slot(), undefined);
    expect(trays.map(({ dishes }) => dishes)).toEqual([[fish], [tofu]]);
    expect(traysFault(trays)).toBeUndefined();
  });

  it('given somebody ticked later, then they begin with what is on the tray for all', () => {
    const father = { id: 'father', name: '李强' };
    expect(ownTrays(apart, [...both, father], slot(), undefined)[2]?.dishes).toEqual([fish]);
  });
});

describe('what is gone is said by name and stays until it is taken off', () => {
  it('given a dish that sold out, then whose it is, and what to do', () => {
    const trays = ownTrays(apart, both, slot(gone), undefined);
    expect(trays[0]).toMatchObject({ gone: ['fish'], dishes: [] });
    expect(traysFault(trays)).toBe(words.gone('杨桂芬', '清蒸鱼'));
  });

  it('given a dish that is on the menu no more, then without its name', () => {
    const trays = ownTrays(apart, both, { ...slot(), menu: [tofu] }, undefined);
    expect(traysFault(trays)).toBe(words.gone('杨桂芬'));
  });

  it('given it was taken off and nothing chosen instead, then that is said', () => {
    const [tray] = ownTrays(withDishes(apart, 'mother', []), both, slot(gone), undefined);
    expect(tray && trayFault(tray)).toBe(words.empty('杨桂芬'));
  });

  it('given a meal one waits for, then what sold out may stay', () => {
    const rule = { mode: 'promote', offerMinutes: 0, most: 9 } as const;
    const out = { meals: 10, 'dish-fish': 0, 'dish-tofu': 0 };
    expect(traysFault(ownTrays(apart, both, slot(out), rule))).toBeUndefined();
  });
});
