// A day at the day-care station: which day, which half of it, with lunch or not, a first day on trial; then on to the last look.
// The choice is the draft's; whether somebody may come is the functions' answer.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { PersonView } from '#contract/person';
import type { DayView, Offer, ServiceView, TimesView } from '#contract/service';
import type { DayCareChoice } from '#domain/kinds/choice';
import { daycare } from '#words/daycare';
import { phrases } from '#words/phrases';
import { Action } from '../../components/action';
import { Answered } from '../../components/answered';
import { ContactAsk } from '../../components/contact-ask';
import { Note } from '../../components/note';
import { Page } from '../../components/page';
import { DayList } from '../../pages/times/day-list';
import { callNumber } from '../../platform/phone';
import { goTo, routes, useParam } from '../../routes';
import { useDraft, useDrafts } from '../../state/drafts';
import { useRead } from '../../state/read';
import { Day } from './day';
import { choiceOnDay, mayCome } from './halves';
import './index.scss';

const LOOK_DAYS = 14;
const NOTHING: DayCareChoice = { kind: 'daycare', halves: [], lunch: false, trial: false };

interface StationProps {
  readonly service: ServiceView;
  readonly view: TimesView;
  readonly offer: Extract<Offer, { kind: 'daycare' }>;
}

function useStation({ service, view }: Pick<StationProps, 'service' | 'view'>) {
  const draft = useDraft(service.id);
  const begin = useDrafts((drafts) => drafts.begin);
  const [picked, setPicked] = useState<string>();
  const { line } = service.rules;
  const dayOn = (date: string | undefined) => view.days.find((day) => day.date === date);
  const isOpen = ({ slots }: DayView) => slots.some((slot) => mayCome(slot, line));
  const day = dayOn(picked) ?? dayOn(draft?.date) ?? view.days.find(isOpen) ?? view.days[0];
  const slot = day?.slots[0];
  const kept = draft?.choice?.kind === 'daycare' ? draft.choice : NOTHING;
  const { wait, ...choice } = slot ? choiceOnDay(kept, slot, line) : { ...NOTHING, wait: false };
  const keep = () => {
    if (!day || !slot) return;
    const { start, end, waiting } = slot;
    begin(service.id, { date: day.date, start, end, wait, waiting, choice });
  };
  return {
    day,
    slot,
    choice,
    wait,
    keep,
    pick: setPicked,
    choose: (next: DayCareChoice) => begin(service.id, { choice: next }),
    none: !view.days.some(isOpen),
  };
}

/** Whom it may be for: those chosen; else everybody, unless somebody is looked after already. */
function usePersons(serviceId: string): readonly PersonView[] {
  const { value: people = [] } = useRead('person.mine', null);
  const { personIds = [] } = useDraft(serviceId) ?? {};
  const chosen = people.filter(({ id }) => personIds.includes(id));
  if (chosen.length > 0) return chosen;
  return people.some(({ contacts = [] }) => contacts.length > 0) ? [] : people;
}

function Station({ service, view, offer }: StationProps) {
  const persons = usePersons(service.id);
  const { day, slot, choice, wait, none, ...station } = useStation({ service, view });
  const [tried, setTried] = useState(false);
  const missing = choice.halves.length === 0;
  const next = () => {
    setTried(true);
    if (missing) return;
    station.keep();
    goTo(routes.confirm(service.id));
  };
  const { line } = service.rules;
  const open = slot !== undefined && mayCome(slot, line);
  return (
    <>
      <View className="heading">{daycare.heading}</View>
      {offer.trial && <Note>{daycare.assessed}</Note>}
      {none && <Note tone="warning">{daycare.none}</Note>}
      <DayList days={view.days} today={view.today} line={line} chosen={day} onChoose={station.pick}>
        {day && (
          <Day
            key={day.date}
            day={day}
            slot={slot}
            offer={offer}
            line={line}
            choice={choice}
            onChoice={station.choose}
          />
        )}
      </DayList>
      <View className="daycare__contacts">
        <ContactAsk persons={persons} />
      </View>
      <Action
        words={daycare.standing}
        look="quiet"
        icon="refresh"
        onPress={() => goTo(routes.standing(service.id))}
      />
      <Action
        words={phrases.callNumber(service.notice.phone)}
        look="quiet"
        icon="phone"
        onPress={() => callNumber(service.notice.phone)}
      />
      {(wait || (tried && missing)) && <View className="daycare__room" />}
      {open && (
        <View className="foot">
          {tried && missing && <Note tone="warning">{daycare.nothing}</Note>}
          {wait && <View>{daycare.waits}</View>}
          <Action words={wait ? daycare.wait : daycare.next} icon="check" onPress={next} />
        </View>
      )}
    </>
  );
}

export default function DayCare() {
  const serviceId = useParam('service');
  const service = useRead('service.get', { serviceId });
  const times = useRead('service.times', { serviceId, days: LOOK_DAYS });
  return (
    <Page title={daycare.title} className="page--foot">
      <View className="inside">
        <Answered read={service}>
          {(found) => (
            <>
              <View className="soft">{`${found.communityName} · ${found.title}`}</View>
              <Answered read={times} rows={5}>
                {(view) =>
                  found.offer?.kind === 'daycare' ? (
                    <Station service={found} view={view} offer={found.offer} />
                  ) : (
                    <Note>{daycare.notDayCare}</Note>
                  )
                }
              </Answered>
            </>
          )}
        </Answered>
      </View>
    </Page>
  );
}
