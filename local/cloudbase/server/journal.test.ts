import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openJournal } from './journal';

const folder = mkdtempSync(join(tmpdir(), 'journal-'));
const file = join(folder, 'events.jsonl');
afterEach(() => rmSync(file, { force: true }));
afterAll(() => rmSync(folder, { recursive: true }));

test('what was appended is there when it is opened again', () => {
  const journal = openJournal<number>(file);
  journal.append(1);
  journal.append(2);
  expect(openJournal<number>(file).entries()).toEqual([1, 2]);
});

test('a write that was cut short never counted, and the next one is whole', () => {
  openJournal<object>(file).append({ a: 1 });
  appendFileSync(file, '{"b":');
  const journal = openJournal<object>(file);
  journal.append({ c: 3 });
  expect(openJournal<object>(file).entries()).toEqual([{ a: 1 }, { c: 3 }]);
});

test('a damaged line is named', () => {
  writeFileSync(file, '{"a":1}\nnonsense\n');
  expect(() => openJournal(file)).toThrow(/^Line 2 of .* is damaged: correct or remove it\.$/);
});

test('replacing keeps only what it is given; without a file nothing is written', () => {
  const journal = openJournal<number>(file);
  journal.append(1);
  journal.replace([7]);
  expect(readFileSync(file, 'utf8')).toBe('7\n');
  const inMemory = openJournal<number>();
  inMemory.append(1);
  expect(inMemory.entries()).toEqual([1]);
});
