// WeChat's own map at a place. It asks for no permission and tells nobody where the phone is.
import Taro from '@tarojs/taro';
import type { Destination } from './map';

export const showsPlaces = true;

export const showPlace = ({ name, address, at }: Destination): Promise<boolean> =>
  Taro.openLocation({ latitude: at.lat, longitude: at.lng, name, address }).then(
    () => true,
    () => false,
  );
