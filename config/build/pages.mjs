// Runs Taro's own build of the pages for one platform, with its output kept back unless it fails.
// How Taro builds is config/index.ts; where to, its caller says.
import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';

const TARO = join('node_modules', '@tarojs', 'cli', 'bin', 'taro');

/** Builds the pages for `weapp` or `h5` into a folder; returns where, or throws with what Taro said. */
export async function buildPages(platform, to) {
  // Files are named by their contents: those of earlier builds would pile up.
  await rm(to, { recursive: true, force: true });
  return new Promise((resolve, reject) => {
    const taro = spawn(process.execPath, [TARO, 'build', '--type', platform], {
      env: { ...process.env, NODE_ENV: 'production', FORCE_COLOR: '0', LINLIYUE_TO: to },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    const keep = (chunk) => {
      said = (said + chunk).slice(-20_000);
    };
    taro.stdout.on('data', keep);
    taro.stderr.on('data', keep);
    taro.on('error', reject);
    taro.on('close', (code) => (code === 0 ? resolve(to) : reject(new Error(said))));
  });
}
