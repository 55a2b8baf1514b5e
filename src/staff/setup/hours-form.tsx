// A week's hours, a field a day.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { SetupView } from '#contract/desk-setup';
import { weekdayName } from '#words/dates';
import { setup } from '#words/setup';
import { TextField } from '../../components/text-field';
import { FormFrame, type FormProps } from './form';
import { hoursIn, hoursTexts, spansIn, spansText, WEEKDAYS } from './typed';

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

type Hours = Pick<SetupView, 'hours' | 'adjustedHours'>;

export function HoursForm({ service, ...form }: FormProps & { readonly service: Hours }) {
  const { hours, adjustedHours } = service;
  const [texts, setTexts] = useState<readonly string[]>(hoursTexts(hours));
  const [adjusted, setAdjusted] = useState(spansText(adjustedHours));
  const change = () => {
    const [typed, weekend] = [hoursIn(texts), spansIn(adjusted)];
    if (!typed || !weekend) return undefined;
    // What was not touched is not sent: it may be older than what may be typed here.
    return { hours: typed, ...(adjusted === spansText(adjustedHours) ? {} : { adjustedHours: weekend }) };
  };
  return (
    <FormFrame {...form} change={change}>
      {(tried) => (
        <>
          <HoursFields texts={texts} tried={tried} onTexts={setTexts} />
          <TextField
            label={setup.adjusted}
            hint={setup.adjustedHint}
            value={adjusted}
            wrong={tried && !spansIn(adjusted) ? setup.hoursWrong : undefined}
            onText={setAdjusted}
          />
        </>
      )}
    </FormFrame>
  );
}
