// Decides what the QR code of a ticket says, on a phone and on paper, so that a desk's camera knows it for ours: the six digits.
// How it is drawn is each room's; whose booking it is, the functions' answer.

export const ticketText = (code: string): string => `LLY:${code}`;

/** The digits of a ticket; nothing where the code is not ours. */
export const codeIn = (text: string): string | undefined => /^LLY:([1-9]\d{5})$/.exec(text.trim())?.[1];
