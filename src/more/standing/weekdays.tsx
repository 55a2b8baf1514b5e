// On which weekdays: each can be ticked on which there is such a time at all.
import { View } from '@tarojs/components';
import { weekdayName } from '#words/dates';
import { standing } from '#words/standing';
import { Press } from '../../platform/press';
import { Section } from '../../components/section';
import type { PartProps } from './form';
import { weekdaysOf } from './terms';

export function Weekdays({ service, terms, change }: PartProps) {
  const { weekdays, start } = terms;
  return (
    <Section title={standing.weekdays}>
      <View className="weekdays">
        {weekdaysOf(service, start).map((day) => {
          const chosen = weekdays.includes(day);
          return (
            <Press
              key={day}
              className={`weekday ${chosen ? 'weekday--chosen' : ''}`}
              role="checkbox"
              chosen={chosen}
              onPress={() =>
                change({ weekdays: chosen ? weekdays.filter((one) => one !== day) : [...weekdays, day] })
              }
            >
              {weekdayName(day)}
            </Press>
          );
        })}
      </View>
    </Section>
  );
}
