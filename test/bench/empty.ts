// An empty Taro page, built as the product is built: with its own configuration, in a folder of its own. What the product adds to
// it is measured against this, on the same machine; like the product's own it is built again only when what decides it has changed.
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { inputsOf, isFresh, remember } from '../../config/build/inputs.mjs';

/** What decides how the product is built. */
const CONFIGURATION = [
  'config',
  'package.json',
  'tsconfig.json',
  'babel.config.js',
  'project.config.json',
  '.env',
];
const TARO = join('node_modules', '@tarojs', 'cli', 'bin', 'taro');

/** As `taro init` writes them. */
const SOURCES: Readonly<Record<string, string>> = {
  'app.config.ts': `export default defineAppConfig({
  pages: ['pages/index/index'],
  window: { backgroundTextStyle: 'light', navigationBarTitleText: 'WeChat' },
});`,
  'app.scss': '',
  'app.ts': `import { useLaunch } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';
import './app.scss';
export default function App({ children }: PropsWithChildren) {
  useLaunch(() => console.log('App launched.'));
  return children;
}`,
  'pages/index/index.config.ts': "export default definePageConfig({ navigationBarTitleText: '首页' });",
  'pages/index/index.scss': '',
  'pages/index/index.tsx': `import { Text, View } from '@tarojs/components';
import { useLoad } from '@tarojs/taro';
import './index.scss';
export default function Index() {
  useLoad(() => console.log('Page loaded.'));
  return <View className="index"><Text>Hello world!</Text></View>;
}`,
};

function lay(root: string): void {
  for (const path of CONFIGURATION) cpSync(path, join(root, path), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  for (const [path, text] of Object.entries(SOURCES)) {
    mkdirSync(join(root, 'src', path, '..'), { recursive: true });
    writeFileSync(join(root, 'src', path), text);
  }
  cpSync(join('src', 'index.html'), join(root, 'src', 'index.html'));
}

/** Runs Taro's build in a folder; rejects with what it said. */
async function buildIn(root: string, platform: string): Promise<void> {
  const taro = spawn(process.execPath, [TARO, 'build', '--type', platform], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', FORCE_COLOR: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [taro.stdout, taro.stderr])
    stream.on('data', (chunk: Buffer) => (said = (said + chunk).slice(-20_000)));
  const code = await new Promise((done) => taro.on('close', done));
  if (code !== 0) throw new Error(`The empty page was not built: ${said}`);
}

/** The folder of the empty page's build for a platform, built first where it is missing or stale. */
export async function emptyBuild(platform: 'h5' | 'weapp'): Promise<string> {
  const folder = join('dist', 'empty', platform);
  const record = `empty-${platform}`;
  const inputs = await inputsOf([...CONFIGURATION, 'package-lock.json', join('test', 'bench', 'empty.ts')]);
  if (await isFresh(record, inputs, folder)) return folder;
  const root = mkdtempSync(join(tmpdir(), 'empty-page-'));
  try {
    lay(root);
    await buildIn(root, platform);
    rmSync(folder, { recursive: true, force: true });
    cpSync(join(root, 'dist', platform), folder, { recursive: true });
    await remember(record, inputs);
    return folder;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
