import { instantOf } from '#domain/calendar';
import { escaped, folded, icalendarOf, type CalendarEntry } from './icalendar';

const entry: CalendarEntry = {
  id: 'b-1',
  title: '城乡居民医保参保',
  start: instantOf('2026-11-24', 9 * 60 + 30),
  end: instantOf('2026-11-24', 10 * 60),
  place: '荷花社区便民服务站',
  about: '预约号码 318204。\n请带好身份证；户口本，都要原件。',
  ringMinutes: 60,
};
const NOW = instantOf('2026-11-23', 8 * 60);
const octetsOf = (text: string): number => Buffer.byteLength(text, 'utf8');
/** What a calendar reads: lines that go on are put together again (3.1). */
const unfolded = (file: string): string[] => file.replace(/\r\n[ \t]/g, '').split('\r\n');

describe('a booking as an iCalendar file (RFC 5545)', () => {
  it('given one in Shanghai, then its times are in UTC', () => {
    const lines = unfolded(icalendarOf(entry, NOW));
    expect(lines).toEqual(
      expect.arrayContaining([
        'DTSTAMP:20261123T000000Z',
        'DTSTART:20261124T013000Z',
        'DTEND:20261124T020000Z',
        'UID:b-1@linliyue',
        'TRIGGER:-PT60M',
      ]),
    );
  });

  it('given it whole, then one event with one alarm, each line ended with CRLF', () => {
    const file = icalendarOf(entry, NOW);
    expect(file.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
    const parts = unfolded(file).filter((line) => /^(BEGIN|END):/.test(line));
    expect(parts).toEqual([
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'BEGIN:VALARM',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
    ]);
  });

  it('given sentences on several lines, then no line of them begins a property', () => {
    const lines = unfolded(icalendarOf({ ...entry, about: '一\r\nEND:VEVENT\r二\n三' }, NOW));
    expect(lines).toContain('DESCRIPTION:一\\nEND:VEVENT\\n二\\n三');
    expect(lines.filter((line) => line === 'END:VEVENT')).toHaveLength(1);
  });

  it.each([
    ['a, b; c', 'a\\, b\\; c'],
    ['C:\\a', 'C:\\\\a'],
    ['\\n', '\\\\n'],
    ['响\u0007铃\u0000', '响铃'],
    ['跳\t格', '跳\t格'],
  ])('given the text %j, then %j', (text, expected) => {
    expect(escaped(text)).toBe(expected);
  });
});

describe('no line is longer than 75 octets', () => {
  it.each([
    ['letters', 'a'.repeat(300)],
    ['Chinese', '米'.repeat(120)],
    ['emoji, four octets each', '🍜'.repeat(60)],
    ['a mixture', 'a米🍜'.repeat(40)],
  ])('given %s, then it goes on after a space, and no character is cut', (_, text) => {
    const line = `SUMMARY:${text}`;
    const lines = folded(line).split('\r\n');
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.filter((one) => octetsOf(one) > 75)).toEqual([]);
    expect(lines.slice(1).every((one) => one.startsWith(' '))).toBe(true);
    expect(lines.map((one, i) => (i === 0 ? one : one.slice(1))).join('')).toBe(line);
  });

  it('given just 75 octets, then one line; given one more, then two', () => {
    expect(folded('a'.repeat(75))).toBe('a'.repeat(75));
    expect(folded('a'.repeat(76))).toBe(`${'a'.repeat(75)}\r\n a`);
  });
});
