// How a phone number is written.

/** As one says it: `138 0013 8000`, `0877-2012345`. */
export const phoneWords = (phone: string): string =>
  phone.startsWith('1')
    ? phone.replace(/^(\d{3})(\d{4})(\d+)$/, '$1 $2 $3')
    : phone.replace(/^(0(?:10|2\d|[3-9]\d{2}))(\d+)$/, '$1-$2');
