// What is about to be booked, in one look: what, when, where, what was chosen, and what it costs.
import { View } from '@tarojs/components';
import type { PersonView } from '#contract/person';
import type { ServiceView } from '#contract/service';
import { dateAt } from '#domain/calendar';
import type { Dish } from '#domain/kinds/canteen';
import type { Choice } from '#domain/kinds/choice';
import { changeWords } from '#words/choice';
import { confirm } from '#words/confirm';
import { nearDayWords, spanWords } from '#words/dates';
import { matter } from '#words/matter';
import { placeWords } from '#words/places';
import { Action } from '../../components/action';
import { ChoiceFacts } from '../../components/choice-facts';
import { Fact } from '../../components/fact';
import { Whole } from '../../components/whole';
import { matterOf } from '../../routes';
import type { TimedDraft } from '../../state/drafts';
import { useNow } from '../../state/now';
import { Price } from './price';

interface SummaryProps {
  readonly service: ServiceView;
  readonly draft: TimedDraft;
  readonly choice?: Choice;
  /** Of a canteen's meal, once it is known. */
  readonly menu?: readonly Dish[];
  readonly persons: readonly PersonView[];
  readonly onTime: () => void;
  readonly onChoice: () => void;
}

/** `明天 11月24日 周二 午餐`: of a canteen the meal by its name. */
function whenWords({ offer }: ServiceView, { date, start }: TimedDraft, today: string): string {
  const meal = offer?.kind === 'canteen' ? offer.meals.find((one) => one.start === start) : undefined;
  return [nearDayWords(date, today), meal?.title].filter(Boolean).join(' ');
}

export function Summary({ service, draft, choice, menu, persons, onTime, onChoice }: SummaryProps) {
  const today = dateAt(useNow());
  const { kind, offer } = service;
  const change = matterOf(service) && changeWords[kind];
  return (
    <View className="card">
      <View className="section__title">{service.title}</View>
      <Fact icon="clock" name={whenWords(service, draft, today)}>
        <View className="strong">
          <Whole words={spanWords(draft.start, draft.end)} />
        </View>
      </Fact>
      {choice && <ChoiceFacts choice={choice} offer={offer} menu={menu} persons={persons} />}
      {choice?.kind === 'canteen' && <Price draft={draft} choice={choice} menu={menu} persons={persons} />}
      {kind !== 'visit' && (
        <Fact icon="place" name={kind === 'counter' ? matter.where : confirm.where}>
          {placeWords(service.communityName, service.place)}
        </Fact>
      )}
      {change && <Action words={change} look="quiet" icon={kind} onPress={onChoice} />}
      <Action words={confirm.change} look="quiet" icon="swap" onPress={onTime} />
    </View>
  );
}
