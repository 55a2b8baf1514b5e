// Gives a thread a working directory of its own: production starts a function in its folder, threads cannot change theirs.
// Relative paths given to fs and path are resolved against it; absolute ones are left alone.
'use strict';
const fs = require('node:fs');
const path = require('node:path');

/** Calls whose first argument is a path; those with a second one (rename, copy) are listed in PAIRS. */
const SKIPPED = new Set(['close', 'closeSync', 'fsync', 'fsyncSync', 'watchFile', 'unwatchFile']);
const PAIRS = /^(rename|copyFile|cp|link|symlink)(Sync)?$/;

/** @param {string} folder where relative paths begin */
exports.workIn = (folder) => {
  let current = folder;
  const absolute = (value) => (typeof value === 'string' ? path.resolve(current, value) : value);
  const wrap = (holder) => {
    for (const name of Object.keys(holder)) {
      const call = holder[name];
      // Classes and everything that takes a descriptor or a prefix stay as they are.
      if (typeof call !== 'function' || !/^[a-z]/.test(name) || SKIPPED.has(name)) continue;
      const wrapped = (first, ...rest) => {
        if (PAIRS.test(name)) rest[0] = absolute(rest[0]);
        return call.call(holder, absolute(first), ...rest);
      };
      // promisify(fs.exists) and native helpers hang on the function itself.
      holder[name] = Object.defineProperties(wrapped, Object.getOwnPropertyDescriptors(call));
    }
  };
  wrap(fs);
  wrap(fs.promises);
  process.cwd = () => current;
  process.chdir = (to) => {
    current = path.resolve(current, to);
  };
};
