// What is wrong with a line to the community, in words; nothing when all is well.
import { confirm } from '#words/confirm';

/** As the contract has it, in characters as people count them. */
const MOST = 100;

export const noteFault = (note: string): string | undefined =>
  [...note.trim()].length > MOST ? confirm.noteTooLong(MOST) : undefined;
