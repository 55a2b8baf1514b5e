// A list of events that outlives the process when a file is given: one JSON object a line, appended before it counts.
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';

export interface Journal<Entry> {
  append(entry: Entry): void;
  entries(): readonly Entry[];
  replace(entries: readonly Entry[]): void;
}

export function openJournal<Entry>(file?: string): Journal<Entry> {
  let kept: Entry[] = file ? readLines<Entry>(file) : [];
  const line = (entry: Entry) => `${JSON.stringify(entry)}\n`;
  return {
    append(entry) {
      if (file) appendFileSync(file, line(entry));
      kept.push(entry);
    },
    entries: () => kept,
    replace(entries) {
      kept = [...entries];
      if (file) writeFileSync(file, kept.map(line).join(''));
    },
  };
}

function readLines<Entry>(file: string): Entry[] {
  if (!existsSync(file)) return [];
  const text = readFileSync(file, 'utf8');
  // What follows the last newline is a write that was cut short and never counted.
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  if (whole !== text) writeFileSync(file, whole);
  return whole
    .split('\n')
    .slice(0, -1)
    .map((line, at) => {
      try {
        return JSON.parse(line) as Entry;
      } catch {
        throw new Error(`Line ${at + 1} of ${file} is damaged: correct or remove it.`);
      }
    });
}
