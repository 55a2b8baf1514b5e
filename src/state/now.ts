// The moment at which a page was last shown: what is said of "today" stays the same while one looks at it.
import { useDidShow } from '@tarojs/taro';
import { useState } from 'react';
import type { Instant } from '#domain/calendar';

export function useNow(): Instant {
  const [now, setNow] = useState(() => Date.now());
  useDidShow(() => setNow(Date.now()));
  return now;
}
