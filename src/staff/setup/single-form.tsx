// Single days on which a service is other than usual: those to come, and adding some; all are saved together.
import { View } from '@tarojs/components';
import { useState } from 'react';
import { MOST_EXCEPTIONS } from '#contract/service-change';
import type { SetupView } from '#contract/desk-setup';
import { dateAt } from '#domain/calendar';
import type { HoursException } from '#domain/service';
import { days, single } from '#words/setup-days';
import { Action } from '../../components/action';
import { TextField } from '../../components/text-field';
import { useNow } from '../../state/now';
import { DaysFields } from './days-fields';
import { daysIn, eachDay, NO_DAYS, type DaysAsked } from './days-typed';
import { Count, FormFrame, type FormProps } from './form';
import { Either } from './state-form';
import { countIn, spansIn } from './typed';

const ASKED: DaysAsked = { mostReason: 40, mostDays: 31 };

interface NewProps {
  /** Whether such a day may have a number of places of its own. */
  readonly countsPlaces: boolean;
  readonly add: (made: readonly HoursException[]) => void;
}

const BLANK = { days: NO_DAYS, is: 'closed' as 'closed' | 'other', spans: '', places: '' };
type Typed = typeof BLANK;

/** One for each of the days; undefined when something that was typed is wrong. */
function exceptionsIn({ days: typed, is, spans, places }: Typed): HoursException[] | undefined {
  const read = daysIn(typed, ASKED);
  const open = is === 'closed' ? [] : spansIn(spans);
  const count = is === 'closed' || places.trim() === '' ? undefined : countIn(places, 'seats');
  const countOk = is === 'closed' || places.trim() === '' || count !== undefined;
  if (!read || !open || !countOk || (is === 'other' && open.length === 0)) return undefined;
  const { reason } = read;
  return eachDay(read).map((date) => ({
    ...{ date, spans: open, reason },
    ...(count === undefined ? {} : { places: count }),
  }));
}

function NewDays({ countsPlaces, add }: NewProps) {
  const [typed, setTyped] = useState(BLANK);
  const [tried, setTried] = useState(false);
  const submit = () => {
    setTried(true);
    const made = exceptionsIn(typed);
    if (made) add(made);
  };
  return (
    <View className="setup__block">
      <DaysFields
        typed={typed.days}
        asked={ASKED}
        tried={tried}
        reasonHint={single.reasonHint}
        wrong={`${days.wrong}${single.many(31)}`}
        onTyped={(said) => setTyped({ ...typed, days: said })}
      />
      <Either
        options={[
          ['closed', single.closed],
          ['other', single.other],
        ]}
        value={typed.is}
        onValue={(is) => setTyped({ ...typed, is })}
      />
      {typed.is === 'other' && (
        <>
          <TextField
            label={single.spans}
            hint={single.spansHint}
            value={typed.spans}
            wrong={tried && !spansIn(typed.spans)?.length ? single.spansWrong : undefined}
            onText={(spans) => setTyped({ ...typed, spans })}
          />
          {countsPlaces && (
            <Count
              label={single.places}
              hint={single.placesHint}
              name="seats"
              typed={typed.places}
              tried={tried}
              optional
              onText={(places) => setTyped({ ...typed, places })}
            />
          )}
        </>
      )}
      <Action words={single.put} look="quiet" onPress={submit} />
    </View>
  );
}

/** Those that are long over make room for what is to come. */
const recent = (all: readonly HoursException[], today: string): HoursException[] => {
  const over = all.filter(({ date }) => date < today);
  const coming = all.filter(({ date }) => date >= today);
  return [...over.slice(Math.max(0, over.length + coming.length - MOST_EXCEPTIONS)), ...coming];
};

export function SingleForm({ service, ...form }: FormProps & { readonly service: SetupView }) {
  const today = dateAt(useNow());
  const [all, setAll] = useState<readonly HoursException[]>(service.exceptions);
  const [adding, setAdding] = useState(false);
  const coming = all.filter(({ date }) => date >= today);
  const put = (made: readonly HoursException[]) => {
    const others = all.filter(({ date }) => !made.some((one) => one.date === date));
    setAll([...others, ...made].sort((a, b) => a.date.localeCompare(b.date)));
    setAdding(false);
  };
  const change = () => (coming.length <= MOST_EXCEPTIONS ? { exceptions: recent(all, today) } : undefined);
  return (
    <FormFrame {...form} change={change}>
      {(tried) => (
        <>
          <View className="soft field__hint">{single.hint}</View>
          {coming.length === 0 && <View className="soft">{single.none}</View>}
          {coming.map((one) => {
            const said = single.one(one, today);
            return (
              <View key={one.date} className="setup__row">
                <View className="setup__text">{said}</View>
                <Action
                  words={days.drop}
                  look="quiet"
                  label={days.dropOf(said)}
                  onPress={() => setAll(all.filter((other) => other !== one))}
                />
              </View>
            );
          })}
          {tried && coming.length > MOST_EXCEPTIONS && (
            <View className="field__wrong">{single.full(MOST_EXCEPTIONS)}</View>
          )}
          {adding ? (
            <NewDays countsPlaces={service.countsPlaces} add={put} />
          ) : (
            <Action words={single.add} look="quiet" icon="add" onPress={() => setAdding(true)} />
          )}
          {coming.length > 0 && <View className="soft">{single.unsaved}</View>}
        </>
      )}
    </FormFrame>
  );
}
