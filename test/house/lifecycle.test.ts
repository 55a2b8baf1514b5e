// Holds the README's table of a booking's life to the machine itself.
import { readFileSync } from 'node:fs';
import { transitions } from '#domain/lifecycle';

const readme = readFileSync('README.md', 'utf8');

const rows = Object.entries(transitions).map(([move, { from, to, by }]) => {
  const where = to === 'taken' ? 'pending or confirmed' : to;
  return `| ${move} | ${from.join(', ')} | ${where} | ${by.join(', ')} |`;
});

describe('the README draws the machine as it is', () => {
  it.each(rows)('%s', (row) => expect(readme).toContain(row));

  it('and no move besides', () => {
    const drawn = readme
      .split('\n')
      .filter((line) => /^\| \w+ \| .* \| .* \| (resident|staff|clock)/.test(line));
    expect(drawn).toHaveLength(rows.length);
  });
});
