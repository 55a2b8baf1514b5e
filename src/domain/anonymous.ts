// Decides how somebody is told apart who ate without a booking and left no name: one meal, one id, nothing of a person.
// Who may be booked like that is the desk's: its canteen counts what was eaten. Nobody of them is owed a subsidy.
import type { Guest } from './person';

const PREFIX = 'walkin-';

/** The same request again is the same guest. */
export const anonymousIdOf = (requestId: string): string => `${PREFIX}${requestId.slice(-48)}`;

export const isAnonymous = (personId: string): boolean => personId.startsWith(PREFIX);

/** Without name, phone, age or group: the menu's price is theirs. */
export const anonymousGuest = (personId: string): Guest => ({ personId, name: '', phone: '', groups: [] });
