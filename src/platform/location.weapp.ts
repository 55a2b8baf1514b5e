// WeChat's own map to pick a place on, which asks for no permission, and roughly where the phone is, which does. Both are declared
// in app.config.ts (requiredPrivateInfos, since 2022-07-14) and in the privacy guideline; a fuzzy position may stand beside
// chooseLocation, and excludes only the four interfaces that tell a precise one.
import Taro from '@tarojs/taro';
import type { Point } from '#domain/coverage';
import type { Address } from '#domain/person';
import type { Picked } from './location';

export const hasMap = true;

/** WeChat gives the road and the name of the place apart; the name is often part of the road already. */
const textOf = (road: string, name: string): string => (road.includes(name) ? road : `${road}${name}`);

const isCancel = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'errMsg' in error && /cancel/.test(String(error.errMsg));

export async function pickPlace(known?: Address): Promise<Picked> {
  const { point } = known ?? {};
  try {
    const place = await Taro.chooseLocation(point ? { latitude: point.lat, longitude: point.lng } : {});
    // On some phones, leaving the map is answered with nothing picked.
    if (!place.name && !place.address) return { is: 'cancelled' };
    const at = { lat: Number(place.latitude), lng: Number(place.longitude) };
    return { is: 'picked', address: { text: textOf(place.address, place.name), point: at } };
  } catch (error) {
    return { is: isCancel(error) ? 'cancelled' : 'unavailable' };
  }
}

export async function whereIStand(): Promise<Point | undefined> {
  const place = await pickPlace();
  return place.is === 'picked' ? place.address.point : undefined;
}

export async function whereAmI(): Promise<Point | undefined> {
  try {
    const { latitude, longitude } = await Taro.getFuzzyLocation({ type: 'gcj02' });
    return { lat: Number(latitude), lng: Number(longitude) };
  } catch {
    return undefined;
  }
}
