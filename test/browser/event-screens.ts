// Screens of events and of lots, before and after they are drawn. Which screens there are besides is screens.ts's.
import { askAs } from './ask';
import type { Screen } from './screens';

const RESIDENT = 'resident-zhang';
const RELATIVE = 'relative-li';

/** The first community of the demonstration that goes on an outing for which lots are drawn. */
async function outingOf(url: string) {
  const streets = await askAs(url, RESIDENT, 'community.streets', undefined);
  for (const community of streets.flatMap((street) => street.communities)) {
    const { services } = await askAs(url, RESIDENT, 'community.home', { communityId: community.id });
    const outing = services.find(({ id }) => id.endsWith('-outing'));
    const talk = services.find(({ id }) => id.endsWith('-talk'));
    if (outing && talk) return { community, outing: outing.id, talk: talk.id };
  }
  throw new Error('no community of the seed draws lots');
}

/** The first festival of the demonstration: months ahead most of the year. */
async function torchesOf(url: string, communities: readonly { readonly id: string }[]): Promise<string> {
  for (const { id: communityId } of communities) {
    const { services } = await askAs(url, RESIDENT, 'community.home', { communityId });
    const torches = services.find(({ id }) => id.endsWith('-torches'));
    if (torches) return torches.id;
  }
  throw new Error('no community of the seed has a festival');
}

export async function eventScreens(url: string): Promise<readonly Screen[]> {
  const { community, outing, talk } = await outingOf(url);
  const { days } = await askAs(url, RESIDENT, 'service.times', { serviceId: outing, days: 14 });
  const [day] = days.filter(({ slots }) => slots.some(({ availability }) => availability === 'open'));
  const start = day?.slots[0]?.start ?? 0;
  const date = day?.date ?? '';
  const people = await askAs(url, RESIDENT, 'person.mine', undefined);
  const entered = await askAs(url, RESIDENT, 'booking.place', {
    requestId: 'screen-outing',
    serviceId: outing,
    date,
    start,
    personIds: people.slice(0, 1).map(({ id }) => id),
    note: '',
    wait: false,
  });
  const on = (name: string, as: string, route: string, press?: readonly string[]): Screen => ({
    name,
    as,
    route,
    community,
    press,
  });
  const all = (await askAs(url, RESIDENT, 'community.streets', undefined)).flatMap(
    (street) => street.communities,
  );
  const council = `${all[0]?.id}-council`;
  const torches = await torchesOf(url, all);
  const lots = `more/draw/index?service=${outing}`;
  return [
    on('event', RELATIVE, `more/event/index?service=${talk}`),
    on('event-council', RELATIVE, `more/event/index?service=${council}`),
    on('event-rare', RELATIVE, `more/event/index?service=${torches}`),
    on('event-lots', RELATIVE, `more/event/index?service=${outing}`),
    on('draw', RESIDENT, `${lots}&date=${date}&start=${start}`, ['看封条、号码和次序']),
    on('draw-nobody', RELATIVE, `${lots}&date=${date}&start=1`),
    on('ticket-lots', RESIDENT, `more/ticket/index?booking=${entered.id}`),
  ];
}
