// Whether a service may be booked at all, whether somebody confirms it, and whether it is open on holidays.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { SetupView } from '#contract/desk-setup';
import { setup } from '#words/setup';
import { Choice } from '../../components/choice';
import { FormFrame, type FormProps } from './form';

interface EitherProps<T extends string> {
  readonly hint?: string;
  readonly options: readonly (readonly [value: T, words: string])[];
  readonly value: T;
  readonly onValue: (value: T) => void;
}

export const Either = <T extends string>({ hint, options, value, onValue }: EitherProps<T>) => (
  <>
    {hint && <View className="soft field__hint">{hint}</View>}
    {options.map(([one, words]) => (
      <Choice key={one} kind="radio" chosen={value === one} onPress={() => onValue(one)}>
        {words}
      </Choice>
    ))}
  </>
);

export function StateForm({ service, ...form }: FormProps & { readonly service: SetupView }) {
  const [state, setState] = useState(service.state);
  const [confirmation, setConfirmation] = useState(service.confirmation);
  const [onHoliday, setOnHoliday] = useState(service.onHoliday);
  return (
    <FormFrame {...form} change={() => ({ state, confirmation, onHoliday })}>
      {() => (
        <>
          <Either
            hint={setup.stateHint}
            options={[
              ['open', setup.open],
              ['paused', setup.pausedState],
            ]}
            value={state}
            onValue={setState}
          />
          <Either
            hint={setup.confirmationHint}
            options={[
              ['staff', setup.byStaff],
              ['automatic', setup.automatic],
            ]}
            value={confirmation}
            onValue={setConfirmation}
          />
          <Either
            hint={setup.holidayHint}
            options={[
              ['closed', setup.holidayClosed],
              ['open', setup.holidayOpen],
            ]}
            value={onHoliday}
            onValue={setOnHoliday}
          />
        </>
      )}
    </FormFrame>
  );
}
