// The phone's calendar in the mini-program: WeChat asks its owner the first time (scope.addPhoneCalendar) and has to be
// told of in the privacy guideline. Times are seconds there.
import Taro from '@tarojs/taro';
import type { CalendarEntry, Kept } from './calendar';

const seconds = (at: number): number => Math.floor(at / 1000);

const isCancel = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'errMsg' in error && /cancel/.test(String(error.errMsg));

/** Taro makes no promise of this one (4.2.1): it is called back. */
export const keepInCalendar = ({
  title,
  start,
  end,
  place,
  about,
  ringMinutes,
}: CalendarEntry): Promise<Kept> =>
  new Promise((resolve) => {
    void Taro.addPhoneCalendar({
      title,
      startTime: seconds(start),
      endTime: `${seconds(end)}`,
      location: place,
      description: about,
      alarm: true,
      alarmOffset: ringMinutes * 60,
      success: () => resolve('kept'),
      fail: (error: unknown) => resolve(isCancel(error) ? 'cancelled' : 'denied'),
    });
  });
