import { openJournal } from '../server/journal';
import { createConsents, type ConsentEvent } from './consents';

test('a consent is spent once, and belongs to one person and one template', () => {
  const consents = createConsents(openJournal<ConsentEvent>());
  expect(consents.grant('a', 't', 2)).toBe(2);
  expect([consents.spend('a', 't'), consents.spend('b', 't'), consents.spend('a', 'u')]).toEqual([
    true,
    false,
    false,
  ]);
  expect([consents.left('a', 't'), consents.spend('a', 't'), consents.spend('a', 't')]).toEqual([
    1,
    true,
    false,
  ]);
});

test('when the state of earlier is brought back, what was left then is left again', () => {
  const journal = openJournal<ConsentEvent>();
  const consents = createConsents(journal);
  consents.grant('a', 't');
  const kept = [...journal.entries()];
  consents.spend('a', 't');
  journal.replace(kept);
  expect([consents.left('a', 't'), consents.spend('a', 't')]).toEqual([1, true]);
});
