// What is about to be booked, in one look: what, when, where, what was chosen, and what it costs by the menu.
import { View } from '@tarojs/components';
import type { PersonView } from '#contract/person';
import type { ServiceView } from '#contract/service';
import { dateAt } from '#domain/calendar';
import type { Choice } from '#domain/kinds/choice';
import { changeWords, choice as chosen } from '#words/choice';
import { confirm } from '#words/confirm';
import { nearDayWords, spanWords } from '#words/dates';
import { matter } from '#words/matter';
import { placeWords } from '#words/places';
import { yuanWords } from '#words/prices';
import { Action } from '../../components/action';
import { ChoiceFacts } from '../../components/choice-facts';
import { Fact } from '../../components/fact';
import { matterOf } from '../../routes';
import type { TimedDraft } from '../../state/drafts';
import { useMenu } from '../../state/menu';
import { useNow } from '../../state/now';
import { menuFen } from './fitting';

interface SummaryProps {
  readonly service: ServiceView;
  readonly draft: TimedDraft;
  readonly choice?: Choice;
  readonly persons: readonly PersonView[];
  readonly onTime: () => void;
  readonly onChoice: () => void;
}

/** `明天 · 11月24日 周二 午餐`: of a canteen the meal by its name. */
function whenWords({ offer }: ServiceView, { date, start }: TimedDraft, today: string): string {
  const meal = offer?.kind === 'canteen' ? offer.meals.find((one) => one.start === start) : undefined;
  return [nearDayWords(date, today), meal?.title].filter(Boolean).join(' ');
}

function Price({ fen }: { fen: number | undefined }) {
  return (
    <Fact icon="coin" name={matter.fee}>
      {fen !== undefined && <View className="strong">{chosen.list(yuanWords(fen))}</View>}
      <View>{chosen.paidThere}</View>
    </Fact>
  );
}

export function Summary({ service, draft, choice, persons, onTime, onChoice }: SummaryProps) {
  const today = dateAt(useNow());
  const { kind, id: serviceId, offer } = service;
  const menu = useMenu(kind === 'canteen' ? { serviceId, date: draft.date, start: draft.start } : undefined);
  const change = matterOf(service) && changeWords[kind];
  return (
    <View className="card">
      <View className="section__title">{service.title}</View>
      <Fact icon="clock" name={whenWords(service, draft, today)}>
        <View className="strong">{spanWords(draft.start, draft.end)}</View>
      </Fact>
      {choice && <ChoiceFacts choice={choice} offer={offer} menu={menu} persons={persons} />}
      {kind === 'canteen' && <Price fen={menuFen(choice, menu)} />}
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
