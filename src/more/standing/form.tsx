// Everything a standing order says, on one page: on which weekdays, from when, what, for whom; one press keeps it.
// What it comes to each day is decided when the day comes.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { PersonView } from '#contract/person';
import type { ServiceView } from '#contract/service';
import { dateAt } from '#domain/calendar';
import type { Dish } from '#domain/kinds/canteen';
import { relationWords } from '#words/relations';
import { daycare } from '#words/daycare';
import { standing } from '#words/standing';
import { Action } from '../../components/action';
import { Choice } from '../../components/choice';
import { DayField } from '../../components/day-field';
import { Note } from '../../components/note';
import { Section } from '../../components/section';
import { Trouble } from '../../components/trouble';
import { goTo, replaceBy, routes } from '../../routes';
import { useChoices } from '../../state/choices';
import { useNow } from '../../state/now';
import { useWrite } from '../../state/write';
import { useStandingDrafts } from './drafts';
import { faultOf, inputOf, type Terms } from './terms';
import { Weekdays } from './weekdays';
import { WhatHalves } from './what-halves';
import { WhatMeal } from './what-meal';

interface FormProps {
  readonly service: ServiceView;
  readonly people: readonly PersonView[];
  /** On the menus of the coming days, by the minute at which the meal begins. */
  readonly dishes: ReadonlyMap<number, readonly Dish[]>;
  readonly initial: Terms;
  /** Of the order that is changed. */
  readonly order?: string;
}

export interface PartProps {
  readonly service: ServiceView;
  readonly terms: Terms;
  readonly change: (change: Partial<Terms>) => void;
}

const toggled = <T,>(all: readonly T[], one: T): T[] =>
  all.includes(one) ? all.filter((other) => other !== one) : [...all, one];

/** Most orders have no last day: the version for elders does not ask for one. */
function Days({ terms, change }: PartProps) {
  const today = dateAt(useNow());
  const elder = useChoices((choices) => choices.elder);
  return (
    <View className="section">
      <DayField
        label={standing.from}
        value={terms.from}
        pick={standing.pickDay}
        from={today}
        onDay={(from) => change({ from })}
      />
      {(!elder || terms.to !== '') && (
        <DayField
          label={standing.until}
          hint={standing.untilHint}
          value={terms.to}
          pick={standing.pickUntil}
          drop={standing.dropUntil}
          from={terms.from || today}
          onDay={(to) => change({ to })}
        />
      )}
    </View>
  );
}

function Whom({ people, terms, change }: PartProps & Pick<FormProps, 'people'>) {
  if (people.length === 0) {
    return (
      <Section title={standing.forWhom}>
        <Note>{standing.noPeople}</Note>
        <Action words={standing.addPerson} look="quiet" icon="person" onPress={() => goTo(routes.people())} />
      </Section>
    );
  }
  return (
    <Section title={standing.forWhom}>
      {people.map(({ id, name, relation }) => (
        <Choice
          key={id}
          kind="checkbox"
          chosen={terms.personIds.includes(id)}
          onPress={() => change({ personIds: toggled(terms.personIds, id) })}
        >
          <View className="strong">{name}</View>
          <View className="soft">{relationWords[relation]}</View>
        </Choice>
      ))}
    </Section>
  );
}

/** What was typed, kept until it is saved. */
function useTerms(key: string, initial: Terms) {
  const draft = useStandingDrafts((all) => all.drafts[key]);
  const keep = useStandingDrafts((all) => all.keep);
  const terms = draft?.terms ?? initial;
  return { terms, change: (part: Partial<Terms>) => keep(key, { ...terms, ...part }) };
}

function useSaving(key: string, { service, order }: Pick<FormProps, 'service' | 'order'>, terms: Terms) {
  const { send, sending, failure } = useWrite('standing.save');
  const [tried, setTried] = useState(false);
  const fault = faultOf(service, terms);
  const save = async () => {
    setTried(true);
    if (fault) return;
    const { keep, drop } = useStandingDrafts.getState();
    keep(key, terms);
    const requestId = useStandingDrafts.getState().drafts[key]?.requestId;
    if (!requestId) return;
    const saved = await send({ ...inputOf(service, terms, order), requestId });
    if (!saved) return;
    drop(key);
    replaceBy(routes.standings(saved.order.id));
  };
  return { save, sending, failure, fault: tried ? fault : undefined };
}

export function Form({ service, people, dishes, initial, order }: FormProps) {
  const key = order ?? service.id;
  const { terms, change } = useTerms(key, initial);
  const { save, sending, failure, fault } = useSaving(key, { service, order }, terms);
  const part = { service, terms, change };
  return (
    <>
      <View className="heading">{order ? standing.headingChange : standing.heading}</View>
      <View className="soft standing__hint">{standing.hint}</View>
      {service.offer?.kind === 'daycare' && <Note>{daycare.assessed}</Note>}
      {service.offer?.kind === 'canteen' && (
        <WhatMeal {...part} offer={service.offer} people={people} dishes={dishes} />
      )}
      <Weekdays {...part} />
      {service.offer?.kind === 'daycare' && <WhatHalves {...part} offer={service.offer} />}
      <Whom {...part} people={people} />
      <Days {...part} />
      {fault && <Note tone="warning">{fault}</Note>}
      {failure && <Trouble failure={failure} again={() => void save()} phone={service.notice.phone} />}
      <Action
        words={sending ? standing.saving : order ? standing.saveChange : standing.save}
        icon={sending ? 'hourglass' : 'check'}
        disabled={sending}
        onPress={() => void save()}
      />
    </>
  );
}
