// Chooses a day and a time of a service, two weeks at a look; closed days say why.
// What is bookable is the functions' answer; the choice becomes the draft, or the new time of a booking that moves.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { DayView, SlotView, TimesView } from '#contract/service';
import { addDays, type LocalDate } from '#domain/calendar';
import type { LineRule } from '#domain/line';
import { dayWords } from '#words/dates';
import { times } from '#words/times';
import { Action } from '../../components/action';
import { Answered } from '../../components/answered';
import { Note } from '../../components/note';
import { Page } from '../../components/page';
import { goTo, routes, useParam } from '../../routes';
import { useChoices } from '../../state/choices';
import { useDrafts } from '../../state/drafts';
import { useRead } from '../../state/read';
import { DayButton } from './day-button';
import { dayStateOf, mayWaitFor } from './day-state';
import { Slots } from './slots';
import './index.scss';

const LOOK_DAYS = 14;

interface ChooserProps {
  readonly view: TimesView;
  readonly days: readonly DayView[];
  /** How one may stand in line, where one may. */
  readonly line?: LineRule;
  /** Whether there are later days to look at. */
  readonly more: boolean;
  readonly choose: (day: DayView, slot: SlotView) => void;
}

function Chooser({ view, days, line, more, choose }: ChooserProps) {
  const elder = useChoices((choices) => choices.elder);
  const [picked, setPicked] = useState<LocalDate>();
  const chosen = days.find(({ date }) => date === picked) ?? days.find((day) => dayStateOf(day).bookable);
  const mayWait = days.some((day) => dayStateOf(day, line).mayWait);
  const nothing = mayWait ? times.lineAtAll : more ? times.noneAtAll : times.noneLeft;
  const slots = chosen && (
    <Slots day={chosen} line={line} today={view.today} choose={(slot) => choose(chosen, slot)} />
  );
  return (
    <>
      <View className="days">
        {days.map((day) => (
          <View key={day.date} className="days__one">
            <DayButton
              day={day}
              line={line}
              today={view.today}
              chosen={day === chosen}
              onPress={() => setPicked(day.date)}
            />
            {elder && day === chosen && slots}
          </View>
        ))}
      </View>
      {!chosen && <Note tone="warning">{nothing}</Note>}
      {!elder && slots}
    </>
  );
}

export default function Times() {
  const serviceId = useParam('service');
  const moving = useParam('booking');
  const [from, setFrom] = useState<LocalDate>();
  const read = useRead('service.times', { serviceId, from, days: LOOK_DAYS });
  // Who moves keeps the old place instead of waiting for another.
  const line = useRead('service.get', moving ? undefined : { serviceId }).value?.rules.line;
  const chooseTime = useDrafts((drafts) => drafts.chooseTime);
  const choose = ({ date }: DayView, slot: SlotView) => {
    const { start, end, waiting } = slot;
    if (moving) return goTo(routes.move(moving, { date, start, end }));
    chooseTime(serviceId, { date, start, end, wait: mayWaitFor(slot, line), waiting });
    goTo(routes.confirm(serviceId));
  };
  return (
    <Page title={times.title}>
      <View className="inside">
        <Answered read={read} rows={5}>
          {(view) => {
            const days = view.days.filter(({ date }) => date <= view.lastDate);
            const next = addDays(from ?? view.today, LOOK_DAYS);
            return (
              <>
                <View className="soft">{view.service.title}</View>
                <View className="heading">{times.heading}</View>
                {view.unknownYears.length > 0 && (
                  <Note tone="warning">{times.unknownYear(view.unknownYears)}</Note>
                )}
                <Chooser view={view} days={days} line={line} more={next <= view.lastDate} choose={choose} />
                {next <= view.lastDate && (
                  <Action words={times.later} look="quiet" onPress={() => setFrom(next)} />
                )}
                {from && <Action words={times.earlier} look="quiet" onPress={() => setFrom(undefined)} />}
                <View className="soft small times__last">
                  {times.lastDate(dayWords(view.lastDate, view.today))}
                </View>
              </>
            );
          }}
        </Answered>
      </View>
    </Page>
  );
}
