// How far something is, in words: metres as one paces them off, and minutes on foot.

/** `100 米以内`, `约 600 米`, `约 1.2 公里`. */
export function metresWords(metres: number): string {
  if (metres < 100) return '100 米以内';
  const fifties = Math.round(metres / 50) * 50;
  return fifties < 1000 ? `约 ${fifties} 米` : `约 ${(metres / 1000).toFixed(1)} 公里`;
}

/** `走 8 分钟` */
export const walkWords = (minutes: number): string => `走 ${minutes} 分钟`;

/** On whatever is drawn or measured from a position that nobody has surveyed. */
export const placeMark = '示例位置';
