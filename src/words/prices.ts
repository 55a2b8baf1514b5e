// How money is said. Amounts are whole fen everywhere; only here they become yuan, digit by digit, never by division.

/** `7`, `7.50`, of fen, which are whole and never negative. */
export function amountWords(fen: number): string {
  const digits = `${fen}`.padStart(3, '0');
  const [yuan, rest] = [digits.slice(0, -2), digits.slice(-2)];
  return rest === '00' ? yuan : `${yuan}.${rest}`;
}

/** `7 元`, `7.50 元` */
export const yuanWords = (fen: number): string => `${amountWords(fen)} 元`;
