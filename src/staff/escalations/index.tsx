// What a community has raised beyond itself: what is overdue first, what can be done about each, and how well it is answered.
// Who may enter an answer is decided by the functions; here those who may not are told so.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { EscalationsView } from '#contract/desk-escalations';
import { summed, type EscalationRate } from '#domain/escalation';
import { escalations as words } from '#words/escalations';
import { Action } from '../../components/action';
import { Answered } from '../../components/answered';
import { Note } from '../../components/note';
import { Page } from '../../components/page';
import { Section } from '../../components/section';
import { useParam } from '../../routes';
import { useKnown, useRead } from '../../state/read';
import { MatterCard } from './matter-card';
import { RaiseForm } from './raise-form';
import './index.scss';

interface RatesProps {
  readonly rates: readonly EscalationRate[];
  readonly title: string;
  readonly name: (rate: EscalationRate) => string;
}

/** Counted together by what is said of them, a card for each. */
const Rates = ({ rates, title, name }: RatesProps) => (
  <>
    <View className="strong">{title}</View>
    {summed(rates, name).map(([common, sums]) => (
      <View key={common} className="matter__rate">
        <View className="strong">{common}</View>
        <View>{words.rate(sums)}</View>
      </View>
    ))}
  </>
);

interface ListProps {
  readonly communityId: string;
  readonly view: EscalationsView;
  readonly changed: () => void;
}

function List({ communityId, view, changed }: ListProps) {
  const roles = useKnown('desk.queue', { communityId })?.roles;
  const manages = !roles || roles.includes('manager');
  const card = (one: EscalationsView['escalations'][number]) => (
    <MatterCard key={one.id} communityId={communityId} matter={one} manages={manages} changed={changed} />
  );
  const open = view.escalations.filter(({ state }) => state !== 'closed');
  const closed = view.escalations.filter(({ state }) => state === 'closed');
  if (view.escalations.length === 0) return <View className="soft">{words.none}</View>;
  return (
    <>
      {open.length > 0 && <Section title={words.open}>{open.map(card)}</Section>}
      {closed.length > 0 && <Section title={words.closed}>{closed.map(card)}</Section>}
      {view.rates.length > 0 && (
        <Section title={words.rates}>
          <View className="card">
            <Rates
              rates={view.rates}
              title={words.ratesBy}
              name={({ to, department }) => words.receiver(to, department)}
            />
          </View>
          <View className="card">
            <Rates rates={view.rates} title={words.ratesMonths} name={({ month }) => words.month(month)} />
          </View>
        </Section>
      )}
    </>
  );
}

export default function Escalations() {
  const communityId = useParam('community');
  const bookingId = useParam('booking');
  const read = useRead('desk.escalations', { communityId });
  const [raising, setRaising] = useState(bookingId !== '');
  const [sent, setSent] = useState(false);
  const raised = () => {
    setRaising(false);
    setSent(true);
    void read.again();
  };
  return (
    <Page title={words.title}>
      <View className="inside">
        <View className="heading">{words.title}</View>
        <View className="soft">{words.hint}</View>
        {sent && <Note tone="good">{words.sent}</Note>}
        {raising ? (
          <RaiseForm
            communityId={communityId}
            bookingId={bookingId}
            raised={raised}
            leave={() => setRaising(false)}
          />
        ) : (
          <Action
            words={words.raise}
            icon="add"
            onPress={() => {
              setSent(false);
              setRaising(true);
            }}
          />
        )}
        <Answered read={read}>
          {(view) => <List communityId={communityId} view={view} changed={() => void read.again()} />}
        </Answered>
        {read.value && (
          <Action words={words.refresh} look="quiet" icon="refresh" onPress={() => void read.again()} />
        )}
      </View>
    </Page>
  );
}
