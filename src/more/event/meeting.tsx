// A council meeting (协商议事): what is talked over, and the minutes of the meetings before, for everybody to read.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { MinutesView } from '#contract/minutes';
import { dateAt } from '#domain/calendar';
import type { Council } from '#domain/kinds/event';
import { council as words } from '#words/occasions';
import { Action } from '../../components/action';
import { Answered } from '../../components/answered';
import { Fact } from '../../components/fact';
import { Section } from '../../components/section';
import { useNow } from '../../state/now';
import { useRead } from '../../state/read';

export const Topic = ({ council: { topic, background } }: { council: Council }) => (
  <View className="card">
    <Fact icon="people" name={words.topic}>
      <View className="strong">{topic}</View>
    </Fact>
    {background && (
      <Fact icon="paper" name={words.background}>
        {background}
      </Fact>
    )}
  </View>
);

function Meeting({ minutes: { date, start, text, at } }: { minutes: MinutesView }) {
  const now = useNow();
  return (
    <View className="card">
      <View className="strong">{words.meeting(date, start, dateAt(now))}</View>
      {text.split('\n').map((line, i) => (
        <View key={`${i} ${line}`} className="saying">
          {line}
        </View>
      ))}
      <View className="saying soft small">{words.written(at, now)}</View>
    </View>
  );
}

function Kept({ minutes: [latest, ...earlier] }: { minutes: readonly MinutesView[] }) {
  const [all, setAll] = useState(false);
  if (!latest) return <View className="soft">{words.none}</View>;
  return (
    <>
      {[latest, ...(all ? earlier : [])].map((one) => (
        <Meeting key={`${one.date} ${one.start}`} minutes={one} />
      ))}
      {earlier.length > 0 && !all && (
        <Action
          words={words.earlier(earlier.length)}
          look="quiet"
          icon="paper"
          onPress={() => setAll(true)}
        />
      )}
    </>
  );
}

export function MeetingMinutes({ serviceId }: { serviceId: string }) {
  const read = useRead('event.minutes', { serviceId });
  return (
    <Section title={words.minutes}>
      <Answered read={read} rows={1}>
        {(minutes) => <Kept minutes={minutes} />}
      </Answered>
    </Section>
  );
}
