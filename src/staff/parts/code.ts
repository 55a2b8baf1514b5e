// Decides what six digits a clerk was told or a camera has read.
// Whose booking they are is the functions' answer.

/** As the contract has it: six digits, the first not 0. */
const CODE = /^[1-9]\d{5}$/;

/** What a ticket's QR code says (pages/ticket/slip). */
const OURS = /^LLY:([1-9]\d{5})$/;

/** Digits as one types them, with blanks or in the wide forms that Chinese keyboards have; nothing where it is no code. */
export function codeTyped(text: string): string | undefined {
  const code = text.normalize('NFKC').replace(/[\s·.-]/g, '');
  return CODE.test(code) ? code : undefined;
}

/** The digits of a ticket; nothing where the code is not ours. */
export const codeScanned = (text: string): string | undefined => OURS.exec(text.trim())?.[1];
