// An event: what it is, when it takes place, how many places there are for whom, and signing up, alone or as a family.
// How one may sign up is signing-up.ts's; who comes is chosen, and sent, on the confirm page.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { ServiceView, TimesView } from '#contract/service';
import { addDays, type LocalDate } from '#domain/calendar';
import { event as words, lots } from '#words/event';
import { phrases } from '#words/phrases';
import { placeWords } from '#words/places';
import { Action } from '../../components/action';
import { Answered } from '../../components/answered';
import { Choice } from '../../components/choice';
import { Fact } from '../../components/fact';
import { Lines } from '../../components/lines';
import { Mark } from '../../components/mark';
import { Note } from '../../components/note';
import { Page } from '../../components/page';
import { Section } from '../../components/section';
import { cardOf, Share, useShared } from '../../components/share';
import { Still } from '../../components/still';
import { callNumber } from '../../platform/phone';
import { goTo, routes, startFrom, useParam } from '../../routes';
import { useChoices } from '../../state/choices';
import { useDraft, useDrafts } from '../../state/drafts';
import { useRead } from '../../state/read';
import { MeetingMinutes, Topic } from './meeting';
import { OneOccasion } from './occasions';
import { NoOccasions, Series } from './series';
import { occasionsOf, type EventOffer, type Occasion } from './signing-up';
import './index.scss';

/** The most that one look may span (contract/service): events are rare. */
const LOOK_DAYS = 31;

/** Times that the version for elders shows at first. */
const NEAR = 2;

interface EventProps {
  readonly service: ServiceView;
  readonly offer: EventOffer;
}

const About = ({ service }: { service: ServiceView }) => (
  <>
    <View className="heading">{service.title}</View>
    <View className="soft event__summary">{service.summary}</View>
    {service.notice.sample && (
      <Note>
        <Mark words={phrases.sample} />
        <View>{phrases.sampleNote}</View>
      </Note>
    )}
    <View className="card">
      <Fact icon="place" name={words.where}>
        {placeWords(service.communityName, service.place)}
      </Fact>
    </View>
  </>
);

interface HowManyProps {
  readonly most: number;
  readonly together: boolean;
  readonly onTogether: (together: boolean) => void;
}

const HowMany = ({ most, together, onTogether }: HowManyProps) => (
  <Section title={words.howMany}>
    <Choice kind="radio" chosen={!together} onPress={() => onTogether(false)}>
      <View className="strong">{words.alone}</View>
    </Choice>
    <Choice kind="radio" chosen={together} onPress={() => onTogether(true)}>
      <View className="strong">{words.family}</View>
      <View className="soft">{words.familyHint(most)}</View>
    </Choice>
  </Section>
);

const Explained = ({ title, lines }: { title: string; lines: readonly string[] }) => (
  <Section title={title}>
    <View className="card">
      <Lines lines={lines} />
    </View>
  </Section>
);

interface WhenProps extends EventProps {
  readonly view: TimesView;
  readonly from?: LocalDate;
  readonly onFrom: (from: LocalDate | undefined) => void;
  readonly onSignUp: (occasion: Occasion, wait: boolean) => void;
}

function When({ service, offer, view, from, onFrom, onSignUp }: WhenProps) {
  const elder = useChoices((choices) => choices.elder);
  const [all, setAll] = useState(false);
  const occasions = occasionsOf(view.days);
  const shown = elder && !all ? occasions.slice(0, NEAR) : occasions;
  const next = addDays(from ?? view.today, LOOK_DAYS);
  // Of a rare event it is known that nothing comes before its next day.
  const more = next <= view.lastDate && !(offer.next && offer.next.date > view.lastDate);
  const further =
    shown.length < occasions.length ? () => setAll(true) : more ? () => onFrom(next) : undefined;
  return (
    <Section title={words.when}>
      {!from && <Series hours={service.hours} occasions={occasions} />}
      {occasions.length === 0 && <NoOccasions more={more} next={offer.next} />}
      {shown.map((occasion) => (
        <OneOccasion
          key={`${occasion.date} ${occasion.start}`}
          service={service}
          offer={offer}
          occasion={occasion}
          onSignUp={onSignUp}
        />
      ))}
      {further && <Action words={words.later} look="quiet" onPress={further} />}
      {from && <Action words={words.earlier} look="quiet" onPress={() => onFrom(undefined)} />}
    </Section>
  );
}

function OneEvent({ service, offer }: EventProps) {
  const { id: serviceId, rules, notice } = service;
  const draft = useDraft(serviceId);
  const elder = useChoices((choices) => choices.elder);
  const begin = useDrafts((drafts) => drafts.begin);
  const [from, setFrom] = useState<LocalDate>();
  const times = useRead('service.times', { serviceId, from, days: LOOK_DAYS });
  const signUp = ({ date, start, end, waiting }: Occasion, wait: boolean) => {
    begin(serviceId, { date, start, end, wait, waiting });
    goTo(routes.confirm(serviceId));
  };
  return (
    <>
      <About service={service} />
      {offer.council && <Topic council={offer.council} />}
      {rules.mostPersons > 1 && (
        <HowMany
          most={rules.mostPersons}
          together={draft?.together ?? false}
          onTogether={(together) => begin(serviceId, { together })}
        />
      )}
      {offer.lottery && <Explained title={lots.title} lines={lots.how} />}
      <Answered read={times}>
        {(view) => (
          <When service={service} offer={offer} view={view} from={from} onFrom={setFrom} onSignUp={signUp} />
        )}
      </Answered>
      {offer.council && <MeetingMinutes serviceId={serviceId} />}
      {rules.line && !offer.lottery && <Explained title={words.ifFull} lines={words.waitMeans(rules.line)} />}
      <Action
        words={phrases.callNumber(notice.phone)}
        look="quiet"
        icon="phone"
        onPress={() => callNumber(notice.phone)}
      />
      {!elder && <Share card={cardOf(service)} />}
    </>
  );
}

/** A link led to a service of another kind. */
const NoEvent = () => (
  <Still words={phrases.badLink}>
    <Action words={phrases.backHome} icon="home" onPress={() => startFrom(routes.home())} />
  </Still>
);

export default function Event() {
  const serviceId = useParam('service');
  const read = useRead('service.get', { serviceId });
  useShared(read.value && cardOf(read.value));
  return (
    <Page title={words.title}>
      <View className="inside">
        <Answered read={read}>
          {(service) =>
            service.offer?.kind === 'event' ? (
              <OneEvent service={service} offer={service.offer} />
            ) : (
              <NoEvent />
            )
          }
        </Answered>
      </View>
    </Page>
  );
}
