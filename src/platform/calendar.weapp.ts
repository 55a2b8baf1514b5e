// The phone's calendar in the mini-program: WeChat asks its owner the first time (scope.addPhoneCalendar) and has to be
// told of in the privacy guideline. Times are seconds there.
import Taro from '@tarojs/taro';
import type { CalendarEntry, Kept } from './calendar';

const seconds = (at: number): number => Math.floor(at / 1000);

const isCancel = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'errMsg' in error && /cancel/.test(String(error.errMsg));

export async function keepInCalendar(entry: CalendarEntry): Promise<Kept> {
  const { title, start, end, place, about, ringMinutes } = entry;
  try {
    await Taro.addPhoneCalendar({
      title,
      startTime: seconds(start),
      endTime: `${seconds(end)}`,
      location: place,
      description: about,
      alarm: true,
      alarmOffset: ringMinutes * 60,
    });
    return 'kept';
  } catch (error) {
    return isCancel(error) ? 'cancelled' : 'denied';
  }
}
