import { address as words } from '#words/address';
import { visit } from '#words/visit';
import { cleanAddress, firstVisitFault, visitFaults } from './visit-faults';

const area = { shape: 'circle', lat: 24.35, lng: 102.54, radiusM: 3000 } as const;
const inside = { lat: 24.36, lng: 102.54 };
const far = { lat: 24.45, lng: 102.54 };
const good = { task: {}, person: {}, address: { text: '玉兴路 8 号' }, area };

describe('what is missing of a visit is said before its time is chosen', () => {
  it.each([
    ['all that is needed', {}, {}],
    ['a mark inside', { address: { text: '玉兴路 8 号', point: inside } }, {}],
    ['no errand', { task: undefined }, { task: visit.wrong.task }],
    ['no address', { address: undefined }, { address: words.wrong }],
    ['an address of one character', { address: { text: ' 家 ' } }, { address: words.wrong }],
    ['an address of 300 characters', { address: { text: '路'.repeat(300) } }, { address: words.wrong }],
    ['a mark outside', { address: { text: '玉兴路 8 号', point: far } }, { area: visit.outside }],
    ['the same where workers go anywhere', { address: { text: '玉兴路', point: far }, area: undefined }, {}],
    [
      'nobody, then not the address as well',
      { person: undefined, address: undefined },
      { person: visit.wrong.person },
    ],
  ])('given %s, then that', (_, change, faults) =>
    expect(visitFaults({ ...good, ...change })).toEqual(faults),
  );

  it('given several, then the first from above is named', () => {
    expect(firstVisitFault(visitFaults({ area }))).toBe(visit.wrong.task);
    expect(firstVisitFault({ address: 'b', area: 'c' })).toBe('b');
    expect(firstVisitFault({})).toBeUndefined();
  });

  it('given blanks around it, then an address is kept without them', () =>
    expect(cleanAddress({ text: '  玉兴路 8 号  ', point: inside })).toEqual({
      text: '玉兴路 8 号',
      point: inside,
    }));
});
