// A JavaScript realm as bare as WeChat's logic layer: the language as old engines have it (engine.ts) and nothing of a browser's or
// Node's, no code from strings.
// Which globals WeChat puts in is miniprogram.ts's.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import vm from 'node:vm';
import { ageing } from './engine';

/** Names that WeChat's own wrapper hides from every module of a mini-program. */
const HIDDEN = [
  ...['window', 'document', 'frames', 'self', 'location', 'navigator', 'localStorage', 'history', 'Caches'],
  ...['screen', 'alert', 'confirm', 'prompt', 'fetch', 'XMLHttpRequest', 'WebSocket'],
];

export interface Realm {
  /** Runs a file of the build as a module, once; what it exports. */
  load(file: string): unknown;
  /** The value made anew inside, as whatever crosses into WeChat's logic layer is. */
  within(value: unknown): unknown;
}

/** Opens a realm over a folder of CommonJS files; `globals` is all it has besides the language. */
export function openRealm(folder: string, globals: Readonly<Record<string, unknown>>): Realm {
  const context = vm.createContext(
    { ...globals, WebAssembly: undefined },
    { codeGeneration: { strings: false, wasm: false } },
  );
  vm.runInContext(ageing, context);
  const parse = vm.runInContext('JSON.parse', context) as (text: string) => unknown;
  const modules = new Map<string, { exports: unknown }>();

  function load(file: string): unknown {
    const path = file.endsWith('.js') ? file : `${file}.js`;
    const known = modules.get(path);
    if (known) return known.exports;
    const module = { exports: parse('{}') };
    modules.set(path, module);
    const run = vm.compileFunction(
      readFileSync(join(folder, path), 'utf8'),
      ['require', 'module', 'exports', ...HIDDEN],
      { filename: path, parsingContext: context },
    ) as (...own: unknown[]) => void;
    run((name: string) => load(join(dirname(path), name)), module, module.exports);
    return module.exports;
  }

  return {
    load,
    within: (value) => (value === undefined ? undefined : parse(JSON.stringify(value))),
  };
}
