// A counter matter with its one-time notice (一次性告知): everything to know before coming, on one page.
import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { ServiceView } from '#contract/service';
import { matterAloud } from '#words/aloud';
import { phrases } from '#words/phrases';
import { placeWords } from '#words/places';
import { hoursWords } from '#words/hours';
import { matter } from '#words/matter';
import { yuanWords } from '#words/prices';
import { Action } from '../../components/action';
import { Answered } from '../../components/answered';
import { Fact } from '../../components/fact';
import { Lines } from '../../components/lines';
import { Mark } from '../../components/mark';
import { Materials } from '../../components/materials';
import { Note } from '../../components/note';
import { Page } from '../../components/page';
import { ReadAloud } from '../../components/read-aloud';
import { Section } from '../../components/section';
import { cardOf, Share, useShared } from '../../components/share';
import { callNumber } from '../../platform/phone';
import { goTo, matterOf, routes, useParam } from '../../routes';
import { useChoices } from '../../state/choices';
import { useRead } from '../../state/read';
import './index.scss';

function Facts({ service }: { service: ServiceView }) {
  const { notice } = service;
  return (
    <View className="card">
      <Fact icon="place" name={matter.where}>
        {placeWords(service.communityName, service.place)}
      </Fact>
      <Fact icon="clock" name={matter.when}>
        {hoursWords(service.hours).map(({ days, spans }) => (
          <View key={days}>
            <Text className="whole strong matter__span">{days}</Text>
            {spans.map((span) => (
              <Text key={span} className="whole matter__span">
                {span}
              </Text>
            ))}
          </View>
        ))}
      </Fact>
      <Fact icon="hourglass" name={matter.limit}>
        {notice.limitWorkingDays === undefined
          ? matter.onTheSpot
          : matter.workingDays(notice.limitWorkingDays)}
      </Fact>
      <Fact icon="coin" name={matter.fee}>
        {notice.feeFen === 0 ? matter.free : yuanWords(notice.feeFen)}
      </Fact>
    </View>
  );
}

const toBring = { none: matter.noMaterials, one: matter.material };

const List = (lines: { lines: readonly string[]; ordered?: boolean }) => (
  <View className="card">
    <Lines {...lines} />
  </View>
);

/** What few need to read before coming: folded away until asked for. */
function Further({ service: { notice } }: { service: ServiceView }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      {open && notice.refusals.length > 0 && (
        <Section title={matter.refusals}>
          <List lines={notice.refusals} />
        </Section>
      )}
      {open && notice.basis.length > 0 && (
        <Section title={matter.basis}>
          <List lines={notice.basis} />
          {notice.source && <View className="soft small">{matter.source(notice.source)}</View>}
        </Section>
      )}
      <Action
        words={open ? phrases.fewer : phrases.more}
        look="quiet"
        icon="paper"
        onPress={() => setOpen(!open)}
      />
    </>
  );
}

function Notice({ service }: { service: ServiceView }) {
  const elder = useChoices((choices) => choices.elder);
  const { notice } = service;
  return (
    <>
      <View className="heading">{service.title}</View>
      <View className="soft matter__summary">{service.summary}</View>
      <ReadAloud sentences={() => matterAloud(service)} />
      {service.state === 'paused' && <Note tone="warning">{matter.pausedNote}</Note>}
      {notice.sample && (
        <Note>
          <Mark words={phrases.sample} />
          <View>{phrases.sampleNote}</View>
        </Note>
      )}
      <Section title={matter.materials}>
        <Materials serviceId={service.id} materials={notice.materials} words={toBring} />
      </Section>
      <Facts service={service} />
      {notice.conditions.length > 0 && (
        <Section title={matter.conditions}>
          <List lines={notice.conditions} />
        </Section>
      )}
      {notice.steps.length > 0 && (
        <Section title={matter.steps}>
          <List lines={notice.steps} ordered />
        </Section>
      )}
      <Further service={service} />
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

export default function Matter() {
  const serviceId = useParam('service');
  const read = useRead('service.get', { serviceId });
  useShared(read.value && cardOf(read.value));
  const service = read.value?.state === 'open' ? read.value : undefined;
  // A link may name a service of another kind: it begins where its kind does.
  const next = service && (service.kind === 'counter' ? routes.times(serviceId) : matterOf(service));
  return (
    <Page
      title={matter.title}
      foot={next && <Action words={matter.book} icon="calendar" onPress={() => goTo(next)} />}
    >
      <View className="inside">
        <Answered read={read}>{(service) => <Notice service={service} />}</Answered>
      </View>
    </Page>
  );
}
