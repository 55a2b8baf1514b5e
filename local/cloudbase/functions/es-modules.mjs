// Resolves the packages an ES module of a function imports as worker.cjs resolves those that CommonJS requires:
// the SDK under trial, then the function's own node_modules, then those of the folder the server works in.
import { pathToFileURL } from 'node:url';

let sdk = '';
let fallback = '';

/** @param {{ sdk: string, modules: string }} data */
export function initialize(data) {
  sdk = data.sdk;
  fallback = pathToFileURL(data.modules).href;
}

export async function resolve(specifier, context, next) {
  const asked = specifier === 'wx-server-sdk' && sdk ? sdk : specifier;
  try {
    return await next(asked, context);
  } catch (error) {
    if (error.code !== 'ERR_MODULE_NOT_FOUND' || /^(\.|\/|[a-z]+:)/i.test(asked)) throw error;
    return next(asked, { ...context, parentURL: fallback }).catch(() => {
      throw error;
    });
  }
}
