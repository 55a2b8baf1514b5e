// WeChat's offline validator (miniprogram-ci) finds nothing in the build and the project's own project.config.json: app.json, each
// page.json, sizes of packages, JavaScript syntax. It does not look into WXML and WXSS: compilers.ts does.
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Findings } from './build';
import { validator } from './official/install.mjs';

const JUDGE = join('test', 'weapp', 'checks', 'official', 'judge.cjs');
const CONFIG = 'project.config.json';

/** The build where project.config.json says that it is, and nothing else: the validator reads whatever lies there. */
function layProject(build: string): string {
  const project = mkdtempSync(join(tmpdir(), 'judged-'));
  cpSync(CONFIG, join(project, CONFIG));
  mkdirSync(join(project, 'dist'));
  cpSync(build, join(project, 'dist', 'weapp'), { recursive: true });
  return project;
}

/** Its workers outlive it unless its whole group is ended. */
function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // All of them have ended by themselves.
  }
}

/** What the validator finds; `quick` leaves out the compiling of every script, which takes most of its time. */
export async function judged(build: string, { quick = false } = {}): Promise<Findings> {
  const project = layProject(build);
  const judge = spawn(process.execPath, [JUDGE, validator(), project, ...(quick ? ['quick'] : [])], {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  });
  let [said, complained] = ['', ''];
  judge.stdout.on('data', (chunk: Buffer) => (said += chunk));
  judge.stderr.on('data', (chunk: Buffer) => (complained = (complained + chunk).slice(-2000)));
  try {
    const code = await new Promise((done) => judge.on('exit', done));
    if (code !== 0) return [`miniprogram-ci ended with ${code}: ${complained}`];
    return JSON.parse(said.trim().split('\n').at(-1) ?? '') as string[];
  } finally {
    endGroup(judge.pid);
    rmSync(project, { recursive: true, force: true });
  }
}
