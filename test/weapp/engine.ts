// Which part of the language the oldest engines have for which the pages are built (babel.config.js: Chrome 80, iOS 13; inside WeChat
// an iPhone runs its own JavaScriptCore). What is younger is neither in the realm nor may the build use it.

/** Globals of the language that those engines have. */
export const LANGUAGE: ReadonlySet<string> = new Set([
  ...['undefined', 'NaN', 'Infinity', 'globalThis', 'arguments', 'Object', 'Function', 'Array', 'String'],
  ...['Number', 'Boolean', 'Symbol', 'Math', 'JSON', 'Date', 'RegExp', 'Promise', 'Proxy', 'Reflect'],
  ...['Map', 'Set', 'WeakMap', 'WeakSet', 'Error', 'EvalError', 'RangeError', 'ReferenceError'],
  ...['SyntaxError', 'TypeError', 'URIError', 'ArrayBuffer', 'DataView', 'Int8Array', 'Uint8Array'],
  ...['Uint8ClampedArray', 'Int16Array', 'Uint16Array', 'Int32Array', 'Uint32Array', 'Float32Array'],
  ...['Float64Array', 'isNaN', 'isFinite', 'parseInt', 'parseFloat', 'encodeURI', 'encodeURIComponent'],
  ...['decodeURI', 'decodeURIComponent'],
]);

/** Globals that WeChat puts beside the language, or hands to each module. */
export const WECHATS: ReadonlySet<string> = new Set([
  ...['wx', 'App', 'Page', 'Component', 'Behavior', 'getApp', 'getCurrentPages', 'require', 'module'],
  ...['exports', 'console', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
]);

/** Members of the language that came after those engines: on what, and which. */
export const YOUNGER: Readonly<Record<string, readonly string[]>> = {
  'Array.prototype': ['at', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'with'],
  'String.prototype': ['at', 'replaceAll', 'isWellFormed', 'toWellFormed'],
  Array: ['fromAsync'],
  Object: ['hasOwn', 'groupBy'],
  Map: ['groupBy'],
  Promise: ['any', 'withResolvers', 'try'],
};

/** Globals of a newer language that a realm of Node has and those engines have not, or not in every WeChat. */
export const YOUNGER_GLOBALS = [
  ...['Intl', 'WeakRef', 'FinalizationRegistry', 'AggregateError', 'SharedArrayBuffer', 'Atomics'],
  ...['BigInt', 'BigInt64Array', 'BigUint64Array', 'Iterator', 'WebAssembly'],
] as const;

/** A script that makes a realm as old as they are. */
export const ageing: string = [
  ...Object.entries(YOUNGER).flatMap(([on, names]) => names.map((name) => `delete ${on}.${name};`)),
  ...YOUNGER_GLOBALS.map((name) => `delete globalThis.${name};`),
].join('\n');
