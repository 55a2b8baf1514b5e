// A new standing order of a service, or one that is changed. What is chosen at the canteen or the station already is taken over.
// The list of one's orders, and pausing them, is standings/'s.
import { View } from '@tarojs/components';
import type { PersonView } from '#contract/person';
import type { ServiceView, TimesView } from '#contract/service';
import type { StandingView } from '#contract/standing';
import type { Dish } from '#domain/kinds/canteen';
import { standing } from '#words/standing';
import { Answered } from '../../components/answered';
import { Note } from '../../components/note';
import { Page } from '../../components/page';
import { useParam } from '../../routes';
import { useDraft, type Draft } from '../../state/drafts';
import { useRead } from '../../state/read';
import { trayOf } from '../../state/tray';
import { Form } from './form';
import { freshTerms, termsOf, type Terms } from './terms';
import './index.scss';

const LOOK_DAYS = 8;
/** A wish is as long as a dish's title may be when staff write it. */
const MOST_LETTERS = 20;

/** Every title once, by the minute at which its meal begins. */
function dishesIn({ days }: TimesView): Map<number, Dish[]> {
  const dishes = new Map<number, Dish[]>();
  for (const { start, menu = [] } of days.flatMap(({ slots }) => slots)) {
    const known = dishes.get(start) ?? [];
    const news = menu.filter(
      ({ title }) => [...title].length <= MOST_LETTERS && !known.some((dish) => dish.title === title),
    );
    dishes.set(start, [...known, ...news]);
  }
  return dishes;
}

/** What is chosen for once, as a habit. */
function asHabit(
  draft: Draft | undefined,
  fresh: Terms,
  dishes: ReadonlyMap<number, readonly Dish[]>,
): Terms {
  const choice = draft?.choice;
  if (choice?.kind === 'daycare' && choice.halves.length > 0)
    return { ...fresh, halves: choice.halves, lunch: choice.lunch };
  if (choice?.kind !== 'canteen') return fresh;
  const start = draft?.start ?? fresh.start;
  const { dishIds, diets } = trayOf(choice);
  const menu = dishes.get(start ?? -1) ?? [];
  const titles = menu.filter(({ id }) => dishIds.includes(id)).map(({ title }) => title);
  const { channel, address } = choice;
  return { ...fresh, start, titles, diets, channel, ...(address ? { address } : {}) };
}

interface StandingProps {
  readonly service: ServiceView;
  readonly view: TimesView;
  readonly people: readonly PersonView[];
  readonly order?: StandingView;
}

function Standing({ service, view, people, order }: StandingProps) {
  const draft = useDraft(service.id);
  const kind = service.offer?.kind;
  if (kind !== 'canteen' && kind !== 'daycare') return <Note>{standing.notHere}</Note>;
  const known = people.map(({ id }) => id);
  const drafted = (draft?.personIds ?? []).filter((id) => known.includes(id));
  const self = people.find(({ relation }) => relation === 'self') ?? people[0];
  const dishes = dishesIn(view);
  const fresh = freshTerms(service, drafted.length > 0 ? drafted : self ? [self.id] : [], view.today);
  const initial = order ? termsOf(order, service, view.today) : asHabit(draft, fresh, dishes);
  return <Form service={service} people={people} dishes={dishes} initial={initial} order={order?.id} />;
}

export default function StandingPage() {
  const serviceId = useParam('service');
  const orderId = useParam('order');
  const service = useRead('service.get', { serviceId });
  const times = useRead('service.times', { serviceId, days: LOOK_DAYS });
  const people = useRead('person.mine', null);
  const orders = useRead('standing.mine', orderId ? null : undefined);
  return (
    <Page title={standing.title}>
      <View className="inside">
        <Answered read={service}>
          {(found) => (
            <>
              <View className="soft">{`${found.communityName} · ${found.title}`}</View>
              <Answered read={times}>
                {(view) => (
                  <Answered read={people}>
                    {(mine) =>
                      orderId ? (
                        <Answered read={orders}>
                          {(all) => (
                            <Standing
                              service={found}
                              view={view}
                              people={mine}
                              order={all.find(({ id }) => id === orderId)}
                            />
                          )}
                        </Answered>
                      ) : (
                        <Standing service={found} view={view} people={mine} />
                      )
                    }
                  </Answered>
                )}
              </Answered>
            </>
          )}
        </Answered>
      </View>
    </Page>
  );
}
