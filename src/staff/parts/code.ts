// Decides what six digits a clerk was told; what a camera has read is domain/ticket-code.ts's.
// Whose booking they are is the functions' answer.

/** As the contract has it: six digits, the first not 0. */
const CODE = /^[1-9]\d{5}$/;

/** Digits as one types them, with blanks or in the wide forms that Chinese keyboards have; nothing where it is no code. */
export function codeTyped(text: string): string | undefined {
  const code = text.normalize('NFKC').replace(/[\s·.-]/g, '');
  return CODE.test(code) ? code : undefined;
}
