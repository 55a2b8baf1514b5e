// Decides the codes of invitations: digits by chance, of which only a hash is kept.
import { randomInt, scryptSync } from 'node:crypto';
import { CODE_DIGITS } from '#domain/invitation';

/** Twelve digits that nobody can guess. */
export const newCode = (): string => Array.from({ length: CODE_DIGITS }, () => randomInt(10)).join('');

/** The same for all, because a code is found by its hash; what protects it is that it is stretched and soon over. */
const SALT = 'linliyue-invitation';

/** Stretched (RFC 7914, Node's cost): whoever reads the database cannot try all twelve digits in two days. */
export const hashOf = (code: string): string => scryptSync(code, SALT, 24).toString('hex');
