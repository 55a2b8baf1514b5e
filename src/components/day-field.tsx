// A day under its label, with what is wrong about it beneath; one that need not be given can be taken away again.
import { View } from '@tarojs/components';
import { isLocalDate, type LocalDate } from '#domain/calendar';
import { fullDateWords } from '#words/dates';
import { DayInput } from '../platform/day-input';
import { Action } from './action';

interface DayFieldProps {
  readonly label: string;
  /** Why it is asked. */
  readonly hint?: string;
  readonly value: string;
  readonly wrong?: string;
  /** What to press when no day is chosen. */
  readonly pick: string;
  /** Words that take the chosen day away; absent where a day must be given. */
  readonly drop?: string;
  readonly from?: LocalDate;
  readonly to?: LocalDate;
  readonly begin?: LocalDate;
  readonly onDay: (day: string) => void;
}

export const DayField = ({ label, hint, value, wrong, pick, drop, onDay, ...limits }: DayFieldProps) => (
  <View className={`field ${wrong ? 'field--wrong' : ''}`}>
    <View className="field__label">{label}</View>
    {hint && <View className="soft field__hint">{hint}</View>}
    <DayInput
      value={value}
      label={label}
      words={isLocalDate(value) ? fullDateWords(value) : pick}
      onDay={onDay}
      {...limits}
    />
    {wrong && <View className="field__wrong">{wrong}</View>}
    {drop && value && <Action words={drop} look="quiet" icon="cross" onPress={() => onDay('')} />}
  </View>
);
