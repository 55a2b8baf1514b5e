// A week's hours, a field a day.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { WeeklyHours } from '#domain/service';
import { weekdayName } from '#words/dates';
import { setup } from '#words/setup';
import { TextField } from '../../components/text-field';
import { FormFrame, type FormProps } from './form';
import { hoursIn, hoursTexts, spansIn, WEEKDAYS } from './typed';

interface HoursFieldsProps {
  readonly texts: readonly string[];
  readonly tried: boolean;
  readonly label?: (day: string) => string;
  readonly onTexts: (texts: readonly string[]) => void;
}

export const HoursFields = ({ texts, tried, label = (day) => day, onTexts }: HoursFieldsProps) => (
  <>
    <View className="soft field__hint">{setup.hoursHint}</View>
    {WEEKDAYS.map((day, i) => (
      <TextField
        key={day}
        label={label(weekdayName(day))}
        value={texts[i] ?? ''}
        wrong={tried && !spansIn(texts[i] ?? '') ? setup.hoursWrong : undefined}
        onText={(text) => onTexts(texts.map((one, at) => (at === i ? text : one)))}
      />
    ))}
  </>
);

export function HoursForm({ hours, ...form }: FormProps & { readonly hours: WeeklyHours }) {
  const [texts, setTexts] = useState<readonly string[]>(hoursTexts(hours));
  const change = () => {
    const typed = hoursIn(texts);
    return typed && { hours: typed };
  };
  return (
    <FormFrame {...form} change={change}>
      {(tried) => <HoursFields texts={texts} tried={tried} onTexts={setTexts} />}
    </FormFrame>
  );
}
