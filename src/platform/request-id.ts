// Makes up the id of a request. It need not be secret, only never the same twice on one phone.
const letters = '0123456789abcdefghijklmnopqrstuvwxyz';

/** `r-` and 20 letters or digits: the first from the clock, the rest by chance. */
export function newRequestId(): string {
  let chance = '';
  for (let i = 0; i < 12; i++) chance += letters[Math.floor(Math.random() * letters.length)];
  return `r-${Date.now().toString(36).slice(-8).padStart(8, '0')}${chance}`;
}
