// Where a home visit begins: the errand and its materials, whose home, and who comes; then its time.
// What is chosen is visiting.ts's; sending it is the confirm page's.
import { View } from '@tarojs/components';
import type { PersonView } from '#contract/person';
import type { ServiceView } from '#contract/service';
import { matter } from '#words/matter';
import { phrases } from '#words/phrases';
import { reserveWords, visit as words } from '#words/visit';
import { Action } from '../../components/action';
import { Answered } from '../../components/answered';
import { Choice } from '../../components/choice';
import { Fold } from '../../components/fold';
import { Lines } from '../../components/lines';
import { Mark } from '../../components/mark';
import { Materials } from '../../components/materials';
import { Note } from '../../components/note';
import { Page } from '../../components/page';
import { Section } from '../../components/section';
import { Still } from '../../components/still';
import { Workers } from '../../components/workers';
import { callNumber } from '../../platform/phone';
import { routes, startFrom, useParam } from '../../routes';
import { useRead } from '../../state/read';
import { comingOf } from './coming';
import { Household } from './household';
import { firstVisitFault } from './visit-faults';
import { useVisiting, type Visiting, type VisitOffer } from './visiting';
import './index.scss';

const toHave = { none: words.noMaterials, one: words.material };

interface ErrandProps {
  readonly service: ServiceView;
  readonly offer: VisitOffer;
  readonly visiting: Visiting;
}

const Errand = ({ service, offer, visiting: { task, faults, chooseTask } }: ErrandProps) => (
  <>
    <Section title={words.errand}>
      {offer.tasks.map((one) => (
        <Choice key={one.id} kind="radio" chosen={one === task} onPress={() => chooseTask(one.id)}>
          <View className="strong">{one.title}</View>
          <View className="soft">{words.workers(one.workers)}</View>
        </Choice>
      ))}
      {faults.task && <View className="field__wrong">{faults.task}</View>}
    </Section>
    {task && (
      <Section title={words.materials}>
        <Materials serviceId={service.id} materials={task.materials} words={toHave} />
      </Section>
    )}
  </>
);

/** As the page of times asks, so that it has its answer when one comes there. */
const LOOK = { from: undefined, days: 14 };

function WhoComes({ service, offer, visiting: { task } }: ErrandProps) {
  const times = useRead(
    'service.times',
    service.state === 'open' ? { serviceId: service.id, ...LOOK } : undefined,
  );
  const coming = comingOf(offer.workers, task, times.value?.days);
  const { length } = coming;
  return (
    <Section title={words.who}>
      <View className="card">
        <View className="visit__who">{whoWords(task?.workers, length)}</View>
        <Workers workers={coming} />
      </View>
      <Note>
        <View className="strong">{words.howToKnow}</View>
        <Lines lines={words.signs} />
      </Note>
      <Action
        words={phrases.callNumber(service.notice.phone)}
        look="quiet"
        icon="phone"
        onPress={() => callNumber(service.notice.phone)}
      />
    </Section>
  );
}

function whoWords(needed: number | undefined, coming: number): string {
  if (coming < (needed ?? 1)) return words.whoNobody;
  return needed === undefined ? words.whoAny(coming) : words.whoOf(needed, coming);
}

const First = ({ reserve }: { reserve: NonNullable<VisitOffer['reserve']> }) => (
  <Section title={words.first}>
    <View className="card">
      <Lines lines={reserveWords(reserve)} />
    </View>
  </Section>
);

interface FormProps {
  readonly service: ServiceView;
  readonly offer: VisitOffer;
  readonly people: readonly PersonView[];
  readonly again: () => Promise<unknown>;
}

function Form({ service, offer, people, again }: FormProps) {
  const visiting = useVisiting(service, offer, people, again);
  const fault = firstVisitFault(visiting.faults);
  const parts = { service, offer, visiting };
  return (
    <>
      <View className="heading">{service.title}</View>
      <View className="soft visit__summary">{service.summary}</View>
      {service.state === 'paused' && <Note tone="warning">{matter.pausedNote}</Note>}
      {service.notice.sample && (
        <Note>
          <Mark words={phrases.sample} />
          <View>{phrases.sampleNote}</View>
        </Note>
      )}
      <Errand {...parts} />
      <Section title={words.household}>
        <Household people={people} visiting={visiting} serviceId={service.id} />
      </Section>
      <View className="section">
        <Fold words={words.facts}>
          <WhoComes {...parts} />
          {offer.reserve && <First reserve={offer.reserve} />}
        </Fold>
      </View>
      {fault && <View className="visit__room" />}
      {service.state === 'open' && (
        <View className="foot">
          {fault && <Note tone="warning">{fault}</Note>}
          <Action words={words.next} icon="calendar" onPress={visiting.goOn} />
        </View>
      )}
    </>
  );
}

function Begun({ service, offer }: Omit<FormProps, 'people' | 'again'>) {
  const read = useRead('person.mine', null);
  return (
    <Answered read={read}>
      {(people) => <Form service={service} offer={offer} people={people} again={read.again} />}
    </Answered>
  );
}

/** A link led to a service of another kind. */
const NoVisit = () => (
  <Still words={phrases.badLink}>
    <Action words={phrases.backHome} icon="home" onPress={() => startFrom(routes.home())} />
  </Still>
);

export default function Visit() {
  const serviceId = useParam('service');
  const service = useRead('service.get', { serviceId });
  return (
    <Page title={words.title} className="page--foot">
      <View className="inside">
        <Answered read={service}>
          {(found) =>
            found.offer?.kind === 'visit' ? <Begun service={found} offer={found.offer} /> : <NoVisit />
          }
        </Answered>
      </View>
    </Page>
  );
}
