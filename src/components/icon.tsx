// One of our own drawn icons; decoration beside words, so never read aloud.
import { View } from '@tarojs/components';

export type IconName =
  | 'back'
  | 'go'
  | 'home'
  | 'ticket'
  | 'person'
  | 'people'
  | 'phone'
  | 'place'
  | 'clock'
  | 'check'
  | 'cross'
  | 'note'
  | 'search'
  | 'glasses'
  | 'stamp'
  | 'add'
  | 'paper'
  | 'hourglass'
  | 'coin'
  | 'refresh'
  | 'swap'
  | 'calendar'
  | 'counter'
  | 'visit'
  | 'canteen'
  | 'daycare'
  | 'event'
  | 'again'
  | 'share'
  | 'bell'
  | 'sound';

export const Icon = ({ name }: { name: IconName }) => <View className={`icon icon--${name}`} />;
