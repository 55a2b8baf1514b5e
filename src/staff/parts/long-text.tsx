// A text of several lines under its label, with how much of what there is room for has been written.
import { View } from '@tarojs/components';
import { desk } from '#words/desk';
import { LongField, type LongFieldProps } from '../../platform/long-field';

interface LongTextProps extends LongFieldProps {
  /** In characters as people count them. */
  readonly most: number;
  readonly wrong?: string;
}

export function LongText({ most, wrong, ...field }: LongTextProps) {
  const count = [...field.value.trim()].length;
  const over = count > most;
  return (
    <View className={`field ${wrong || over ? 'field--wrong' : ''}`}>
      <View className="field__label">{field.label}</View>
      <LongField {...field} />
      <View className={over ? 'field__wrong' : 'soft field__count'}>{desk.written(count, most)}</View>
      {wrong && <View className="field__wrong">{wrong}</View>}
    </View>
  );
}
