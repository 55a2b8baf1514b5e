// Chooses a day and a time of a service, two weeks at a look; closed days say why.
// What is bookable is the functions' answer; the choice becomes the draft, or the new time of a booking that moves.
import { View } from '@tarojs/components';
import { useState, type ReactNode } from 'react';
import type { DayView, SlotView, TimesView } from '#contract/service';
import { addDays, type LocalDate } from '#domain/calendar';
import type { LineRule } from '#domain/line';
import { dayWords } from '#words/dates';
import { times } from '#words/times';
import { Action } from '../../components/action';
import { Answered } from '../../components/answered';
import { Note } from '../../components/note';
import { Page } from '../../components/page';
import { Whole } from '../../components/whole';
import { goTo, routes, useParam } from '../../routes';
import { useDraft, useDrafts } from '../../state/drafts';
import { useRead } from '../../state/read';
import { DayList } from './day-list';
import { dayStateOf, mayWaitFor } from './day-state';
import { Earliest } from './earliest';
import { Slots } from './slots';
import './index.scss';

const LOOK_DAYS = 14;

interface ChooserProps {
  readonly view: TimesView;
  /** How one may stand in line, where one may. */
  readonly line?: LineRule;
  /** To days after these, where there are any. */
  readonly later?: () => void;
  readonly choose: (day: DayView, slot: SlotView) => void;
  /** What to offer when nothing is free. */
  readonly instead: ReactNode;
}

function Chooser({ view, line, later, choose, instead }: ChooserProps) {
  const [picked, setPicked] = useState<LocalDate>();
  const days = view.days.filter(({ date }) => date <= view.lastDate);
  const bookable = days.find((day) => dayStateOf(day).bookable);
  const chosen = days.find(({ date }) => date === picked) ?? bookable;
  const mayWait = days.some((day) => dayStateOf(day, line).mayWait);
  const nothing = mayWait ? times.lineAtAll : later ? times.noneAtAll : times.noneLeft;
  return (
    <>
      {!bookable && (
        <>
          <Note tone="warning">{nothing}</Note>
          {instead}
        </>
      )}
      <DayList days={days} today={view.today} line={line} chosen={chosen} onChoose={setPicked} later={later}>
        {chosen && (
          <Slots day={chosen} line={line} today={view.today} choose={(slot) => choose(chosen, slot)} />
        )}
      </DayList>
    </>
  );
}

/** Who moves a booking keeps the old place instead of waiting for another, and stays in this community. */
function useChoosing(serviceId: string, moving: string) {
  const draft = useDraft(serviceId);
  const chooseTime = useDrafts((drafts) => drafts.chooseTime);
  const service = useRead('service.get', { serviceId }).value;
  const line = moving ? undefined : service?.rules.line;
  const choose = ({ date }: DayView, { start, end, ...slot }: SlotView) => {
    if (moving) return goTo(routes.move(moving, { date, start, end }));
    const wait = mayWaitFor(slot, line);
    chooseTime(serviceId, { date, start, end, wait, waiting: slot.waiting });
    goTo(routes.confirm(serviceId));
  };
  return { line, choose, communityName: service?.communityName, persons: draft?.personIds?.length || 1 };
}

export default function Times() {
  const serviceId = useParam('service');
  const moving = useParam('booking');
  const [from, setFrom] = useState<LocalDate>();
  const read = useRead('service.times', { serviceId, from, days: LOOK_DAYS });
  const { line, choose, communityName, persons } = useChoosing(serviceId, moving);
  const instead = (today: LocalDate) =>
    moving ? null : <Earliest serviceId={serviceId} persons={persons} today={today} onDay={setFrom} />;
  return (
    <Page title={times.title}>
      <View className="inside">
        <Answered read={read} rows={5}>
          {(view) => {
            const next = addDays(from ?? view.today, LOOK_DAYS);
            const { title } = view.service;
            return (
              <>
                <View className="soft">{communityName ? times.at(communityName, title) : title}</View>
                <View className="heading">{times.heading}</View>
                {view.unknownYears.length > 0 && (
                  <Note tone="warning">{times.unknownYear(view.unknownYears)}</Note>
                )}
                <Chooser
                  view={view}
                  line={line}
                  later={next <= view.lastDate ? () => setFrom(next) : undefined}
                  choose={choose}
                  instead={instead(view.today)}
                />
                {from && <Action words={times.earlier} look="quiet" onPress={() => setFrom(undefined)} />}
                <View className="soft small times__last">
                  <Whole words={times.lastDate(dayWords(view.lastDate, view.today))} />
                </View>
              </>
            );
          }}
        </Answered>
      </View>
    </Page>
  );
}
