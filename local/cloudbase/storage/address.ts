// File identifiers and the addresses made from them: `cloud://<env>.<bucket>/<path>`, signed links with an end.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { CloudbaseError } from '../error';
import { MAX_PATH_BYTES } from './limits';

/** Production appends the account's number; any will do, code only passes identifiers on. */
const bucketOf = (env: string) => `6c6f-${env}-1250000000`;

export const fileIdOf = (env: string, path: string) => `cloud://${env}.${bucketOf(env)}/${path}`;

/** The path in a file identifier; undefined when it is none. There is one environment here, whatever its name. */
export function pathOf(fileId: unknown): string | undefined {
  return typeof fileId === 'string' ? /^cloud:\/\/[^/]+\/(.+)$/s.exec(fileId)?.[1] : undefined;
}

/** Where a file is uploaded to, as a path within an address: RFC 3986 keeps `#`, `?` and others for itself. */
export const encodePath = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

/**
 * Where a file is downloaded from. Only what would end or change the path is escaped: the SDK encodes the whole
 * address once more before it downloads, and expects it as people read it.
 */
export const readablePath = (path: string): string => path.replace(/[%#?]/g, encodeURIComponent);

/** The paths a download may mean, decoded once (who opens the address) or twice (the SDK); its signature tells which. */
export function pathsMeant(decoded: string): string[] {
  try {
    return [decoded, decodeURIComponent(decoded)];
  } catch {
    return [decoded];
  }
}

/** Refuses with STORAGE_SIGN_PARAM_INVALID what cloud storage does not accept as a path (its naming rules). */
export function checkPath(path: unknown): string {
  const fits = typeof path === 'string' && path !== '' && Buffer.byteLength(path) <= MAX_PATH_BYTES;
  if (fits && !path.startsWith('/') && !path.includes('//') && !path.split('/').includes('..')) return path;
  throw new CloudbaseError(
    'STORAGE_SIGN_PARAM_INVALID',
    `cloud path is invalid: ${String(path).slice(0, 100)}`,
  );
}

export interface Signer {
  sign(purpose: 'get' | 'put', path: string, untilSeconds: number): string;
  verify(purpose: 'get' | 'put', path: string, untilSeconds: number, signature: string): boolean;
}

/** Signatures hold as long as this server runs, like production's hold until the key is rotated. */
export function createSigner(secret: Buffer = randomBytes(32)): Signer {
  const digest = (purpose: string, path: string, until: number) =>
    createHmac('sha256', secret).update(`${purpose}\n${path}\n${until}`).digest();
  return {
    sign: (purpose, path, until) => digest(purpose, path, until).toString('hex'),
    verify(purpose, path, until, signature) {
      const given = Buffer.from(signature, 'hex');
      const expected = digest(purpose, path, until);
      return given.length === expected.length && timingSafeEqual(given, expected);
    },
  };
}
