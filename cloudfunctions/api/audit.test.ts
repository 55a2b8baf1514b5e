import { actWords } from '#words/audit';
import { api } from './router';

const procedures = api._def.procedures as unknown as Record<
  string,
  { _def: { type: string; meta?: { may?: string; looks?: true } } }
>;

/** As procedure.ts decides it, and joining, which writes its own entry. */
const audited = Object.entries(procedures)
  .filter(([, { _def }]) => _def.meta?.may !== 'anyone' && (_def.type === 'mutation' || _def.meta?.looks))
  .map(([path]) => path)
  .concat('staff.join');

describe('what is in the audit trail can be read', () => {
  it.each(audited)('given %s, then it has words', (path) =>
    expect(actWords[path]).toMatch(/\p{Script=Han}/u),
  );

  it('given two procedures, then they are told apart', () => {
    const words = audited.map((path) => actWords[path]);
    expect(words.filter((one, i) => words.indexOf(one) !== i)).toEqual([]);
  });
});
