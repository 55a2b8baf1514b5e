// WeChat's own compilers (wcc for templates and wxs, wcsc for styles; package miniprogram-compiler) accept the build.
// How the templates draw is test/weapp/webview's.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { filesOf, type Findings } from './build';

/** The package holds one binary for each of these, built for x64 in 2020. */
const FOLDERS: Partial<Record<NodeJS.Platform, string>> = {
  linux: 'linux',
  darwin: 'mac',
  win32: 'windows',
};
const HOME = dirname(require.resolve('miniprogram-compiler'));
const MOST_BYTES = 64 * 1024 * 1024;

function binaryOf(name: 'wcc' | 'wcsc'): string {
  const folder = FOLDERS[process.platform] ?? process.platform;
  const path = join(HOME, 'bin', folder, process.platform === 'win32' ? `${name}.exe` : name);
  // A package's files come without leave to run them.
  if (existsSync(path) && process.platform !== 'win32') chmodSync(path, 0o755);
  return path;
}

/** Why the compilers cannot run on this machine, as one sentence; undefined where they do. */
export function cannotCompile(): string | undefined {
  const { error } = spawnSync(binaryOf('wcc'), ['-v']);
  return (
    error && `WeChat's compilers do not run here (${process.platform} ${process.arch}): ${error.message}.`
  );
}

const complaints = (text: string): string[] => text.split('\n').filter((line) => /\S/.test(line));

function run(name: 'wcc' | 'wcsc', build: string, args: readonly string[]): Findings {
  const { status, error, stderr } = spawnSync(binaryOf(name), args, {
    cwd: build,
    maxBuffer: MOST_BYTES,
    encoding: 'utf8',
  });
  if (error) return [`${name} did not run: ${error.message}`];
  const said = complaints(stderr);
  if (status === 0)
    return said.filter((line) => /error|warn|not found/i.test(line)).map((line) => `${name}: ${line}`);
  return [`${name}: ${said.join(' ') || `ended with ${status}`}`];
}

/** Components of each page as wcc wants to be told them: how many files have some, then file, count, names. */
function componentsOf(build: string, files: readonly string[]): string {
  const using = files.flatMap((file) => {
    const json = join(build, file.replace(/\.wxml$/, '.json'));
    if (!existsSync(json)) return [];
    const { usingComponents } = JSON.parse(readFileSync(json, 'utf8')) as { usingComponents?: object };
    const names = Object.keys(usingComponents ?? {});
    return names.length > 0 ? [[file, names.length, ...names].join(' ')] : [];
  });
  return [using.length, ...using].join(' ');
}

const wccArguments = (build: string): string[] => {
  const files = filesOf(build);
  const templates = files.filter((file) => file.endsWith('.wxml'));
  const scripts = files.filter((file) => file.endsWith('.wxs'));
  return ['-d', '-cc', componentsOf(build, templates), ...templates, ...scripts, '-gn', '$gwx'];
};

/** The templates as wcc makes a script of them, which sets `$gwx`; throws with what wcc said. */
export function compiledTemplates(build: string): string {
  const { status, stdout, stderr, error } = spawnSync(binaryOf('wcc'), wccArguments(build), {
    cwd: build,
    maxBuffer: MOST_BYTES,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`wcc: ${error?.message ?? complaints(stderr).join(' ')}`);
  return stdout;
}

/** What a file takes in from another file that is not there: the compilers pass over that in silence. */
function dangling(build: string, file: string, pattern: RegExp): Findings {
  const text = readFileSync(join(build, file), 'utf8');
  return [...text.matchAll(pattern)].flatMap(([, taken = '']) => {
    const path = taken.startsWith('/') ? taken.slice(1) : join(dirname(file), taken);
    return existsSync(join(build, path))
      ? []
      : [`${file} takes in ${relative('.', path)}, which is not there.`];
  });
}

const TAKEN_IN = /<(?:import|include|wxs)\b[^>]*?\ssrc="([^"]+)"/g;
const STYLES_TAKEN_IN = /@import\s+["']([^"']+)["']/g;

/** What WeChat's compilers find wrong with templates, wxs and styles. */
export function compiled(build: string): Findings {
  const files = filesOf(build);
  const templates = files.filter((file) => file.endsWith('.wxml'));
  const styles = files.filter((file) => file.endsWith('.wxss'));
  return [
    ...run('wcc', build, wccArguments(build)),
    ...run('wcsc', build, ['-db', '-pc', '0', ...styles]),
    ...templates.flatMap((file) => dangling(build, file, TAKEN_IN)),
    ...styles.flatMap((file) => dangling(build, file, STYLES_TAKEN_IN)),
  ];
}
