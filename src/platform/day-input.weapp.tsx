// A day chosen in the mini-program, with WeChat's wheels.
import { Picker, View } from '@tarojs/components';
import type { DayInputProps } from './day-input';

export function DayInput({ value, label, words, from, to, begin = '', onDay }: DayInputProps) {
  return (
    <Picker
      mode="date"
      value={value || begin}
      start={from}
      end={to}
      onChange={(event) => onDay(event.detail.value)}
    >
      <View className="field__input" ariaRole="button" ariaLabel={`${label}，${words}`}>
        <View className={value ? '' : 'field__placeholder'}>{words}</View>
      </View>
    </Picker>
  );
}
