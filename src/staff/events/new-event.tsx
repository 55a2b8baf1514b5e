// A new event, filled in: what kind it is, what it is called, where and when, for how many. What is wrong about it is form.ts's.
import { View } from '@tarojs/components';
import { useRef, useState } from 'react';
import { EVENT_MOST } from '#contract/desk-events';
import { addDays, dateAt } from '#domain/calendar';
import { eventTemplates } from '#domain/event-template';
import { creating as words, templateWords } from '#words/desk-events';
import { Action } from '../../components/action';
import { Choice } from '../../components/choice';
import { DayField } from '../../components/day-field';
import { Section } from '../../components/section';
import { TextField } from '../../components/text-field';
import { Trouble } from '../../components/trouble';
import { newRequestId } from '../../platform/request-id';
import { useNow } from '../../state/now';
import { useWrite } from '../../state/write';
import { LongText } from '../parts/long-text';
import '../parts/desk.scss';
import {
  emptyForm,
  eventAsked,
  eventFaults,
  repeats,
  type EventFault,
  type EventForm,
  type Repeat,
} from './form';

interface PartProps {
  readonly form: EventForm;
  readonly change: (part: Partial<EventForm>) => void;
  readonly wrong: (field: EventFault) => string | undefined;
}

function What({ form, change, wrong }: PartProps) {
  return (
    <>
      <Section title={words.which}>
        {eventTemplates.map((one) => (
          <Choice
            key={one}
            kind="radio"
            chosen={form.template === one}
            onPress={() => change({ template: one })}
          >
            <View className="strong">{templateWords[one].name}</View>
            <View className="soft">{templateWords[one].hint}</View>
          </Choice>
        ))}
      </Section>
      <TextField
        label={words.name}
        value={form.title}
        wrong={wrong('title')}
        onText={(title) => change({ title })}
      />
      <LongText
        label={words.summary}
        value={form.summary}
        most={EVENT_MOST.summary}
        lines={2}
        wrong={wrong('summary')}
        onText={(summary) => change({ summary })}
      />
      {form.template === 'council' && (
        <LongText
          label={words.topic}
          value={form.topic}
          most={EVENT_MOST.topic}
          lines={2}
          wrong={wrong('topic')}
          onText={(topic) => change({ topic })}
        />
      )}
      <TextField
        label={words.place}
        value={form.place}
        wrong={wrong('place')}
        onText={(place) => change({ place })}
      />
    </>
  );
}

function When({ form, change, wrong }: PartProps) {
  const today = dateAt(useNow());
  return (
    <>
      <DayField
        label={words.first}
        value={form.first}
        wrong={wrong('first')}
        pick={words.pick}
        from={today}
        to={addDays(today, 365)}
        onDay={(first) => change({ first })}
      />
      <TextField
        label={words.start}
        value={form.start}
        wrong={wrong('start')}
        onText={(start) => change({ start })}
      />
      <TextField label={words.end} value={form.end} wrong={wrong('end')} onText={(end) => change({ end })} />
      <Section title={words.repeat}>
        {(Object.keys(repeats) as Repeat[]).map((one) => (
          <Choice key={one} kind="radio" chosen={form.repeat === one} onPress={() => change({ repeat: one })}>
            {words.repeats[one]}
          </Choice>
        ))}
      </Section>
      {form.repeat !== 'once' && (
        <TextField
          label={words.times}
          type="tel"
          value={form.times}
          wrong={wrong('times')}
          onText={(times) => change({ times })}
        />
      )}
    </>
  );
}

const HowMany = ({ form, change, wrong }: PartProps) => (
  <>
    <TextField
      label={words.seats}
      type="tel"
      value={form.seats}
      wrong={wrong('seats')}
      onText={(seats) => change({ seats })}
    />
    <TextField
      label={words.elders}
      type="tel"
      value={form.elders}
      wrong={wrong('elders')}
      onText={(elders) => change({ elders })}
    />
    <TextField
      label={words.residents}
      hint={words.residentsHint}
      type="tel"
      value={form.residents}
      wrong={wrong('residents')}
      onText={(residents) => change({ residents })}
    />
    <TextField
      label={words.walkIn}
      type="tel"
      value={form.walkIn}
      wrong={wrong('walkIn')}
      onText={(walkIn) => change({ walkIn })}
    />
    <Choice kind="checkbox" chosen={form.approval} onPress={() => change({ approval: !form.approval })}>
      {words.approval}
    </Choice>
    <Choice kind="checkbox" chosen={form.lots} onPress={() => change({ lots: !form.lots })}>
      {words.lots}
    </Choice>
  </>
);

interface NewEventProps {
  readonly communityId: string;
  readonly made: () => void;
  readonly leave: () => void;
}

export function NewEvent({ communityId, made, leave }: NewEventProps) {
  const [form, setForm] = useState(emptyForm);
  const [tried, setTried] = useState(false);
  // The same event is made once, however often it is sent.
  const requestId = useRef(newRequestId());
  const { sending, failure, send } = useWrite('desk.createEvent');
  const faults = eventFaults(form);
  const part: PartProps = {
    form,
    change: (some) => setForm((before) => ({ ...before, ...some })),
    wrong: (field) => (tried && faults.includes(field) ? words.faults[field] : undefined),
  };
  const submit = async () => {
    setTried(true);
    if (faults.length > 0) return;
    if (await send(eventAsked(form, communityId, requestId.current))) made();
  };
  return (
    <View>
      <What {...part} />
      <When {...part} />
      <HowMany {...part} />
      <Action words={words.send} icon="check" disabled={sending} onPress={() => void submit()} />
      <Action words={words.not} look="quiet" disabled={sending} onPress={leave} />
      {failure && <Trouble failure={failure} again={() => void submit()} />}
    </View>
  );
}
