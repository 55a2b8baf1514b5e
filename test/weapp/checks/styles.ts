// No style sheet of the build was lost: classes that a script gives to what it draws have rules somewhere. Whether the rules are right
// is seen only where pages are drawn.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf, scriptsOf, type Findings } from './build';

/** The look of every page; Taro writes it for every build. */
const COMMON = 'app.wxss';
/** A few classes are names without rules; of a lost style sheet most are. */
const FEWEST = 3;

const classesIn = (script: string): ReadonlySet<string> =>
  new Set(
    [...script.matchAll(/className:"([^"]+)"/g)]
      .flatMap(([, names = '']) => names.split(' '))
      .filter((name) => name.includes('__')),
  );

export function styled(build: string): Findings {
  const sheets = filesOf(build).filter((file) => file.endsWith('.wxss'));
  if (!sheets.includes(COMMON)) return [`There is no ${COMMON}: every page would be without its looks.`];
  const rules = sheets.map((file) => readFileSync(join(build, file), 'utf8')).join('\n');
  const ruled = new Set([...rules.matchAll(/\.([a-zA-Z][\w-]*)/g)].map(([, name]) => name));
  return scriptsOf(build).flatMap((file) => {
    const named = [...classesIn(readFileSync(join(build, file), 'utf8'))];
    const bare = named.filter((name) => !ruled.has(name));
    return bare.length >= FEWEST && bare.length > named.length / 2
      ? [`${file} gives ${bare.length} classes that have no rules: ${bare.slice(0, 3).join(', ')} …`]
      : [];
  });
}
