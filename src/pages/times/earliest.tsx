// When every time in sight is taken: the soonest that is free, later on here or at the same service of a community beside.
// Where that is, is the functions' answer; nothing is said while it is on its way, and nothing when there is none.
import { View } from '@tarojs/components';
import type { FreeTime } from '#contract/service';
import type { LocalDate } from '#domain/calendar';
import { nearDayWords, timeWords } from '#words/dates';
import { metresWords } from '#words/distance';
import { times } from '#words/times';
import { Press } from '../../platform/press';
import { Icon } from '../../components/icon';
import { Section } from '../../components/section';
import { Whole } from '../../components/whole';
import { goTo, routes } from '../../routes';
import { useDrafts } from '../../state/drafts';
import { useRead } from '../../state/read';

interface EarliestProps {
  readonly serviceId: string;
  /** How many come together. */
  readonly persons: number;
  readonly today: LocalDate;
  /** Shows the day of a time that is free here. */
  readonly onDay: (date: LocalDate) => void;
}

/** To the same service elsewhere, with what was chosen here already. */
function goThere(from: string, to: string): void {
  const { drafts, begin } = useDrafts.getState();
  const { choice, personIds, together, note = '' } = drafts[from] ?? {};
  begin(to, { choice, personIds, together, note });
  goTo(routes.times(to));
}

interface FreeProps {
  readonly time: FreeTime;
  readonly where: string;
  readonly today: LocalDate;
  readonly onPress: () => void;
}

const Free = ({ time, where, today, onPress }: FreeProps) => (
  <Press className="card card--booking" onPress={onPress}>
    <Icon name="place" />
    <View className="row__body">
      <View className="strong">{where}</View>
      <View>
        <Whole words={`${nearDayWords(time.date, today)} ${timeWords(time.start)}`} />
      </View>
      {time.metres !== undefined && (
        <View className="soft">{times.away(metresWords(time.metres), time.samplePlace)}</View>
      )}
    </View>
    <Icon name="go" />
  </Press>
);

export function Earliest({ serviceId, persons, today, onDay }: EarliestProps) {
  const { value } = useRead('service.earliest', { serviceId, persons });
  if (!value) return null;
  const { here, nearby } = value;
  if (!here && nearby.length === 0) return null;
  return (
    <Section title={here ? times.earliestHere : times.earliestNearby}>
      {here && <Free time={here} where={times.here} today={today} onPress={() => onDay(here.date)} />}
      {nearby.map((time) => (
        <Free
          key={time.serviceId}
          time={time}
          where={time.communityName}
          today={today}
          onPress={() => goThere(serviceId, time.serviceId)}
        />
      ))}
    </Section>
  );
}
