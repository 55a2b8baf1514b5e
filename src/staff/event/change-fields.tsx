// The fields of an event that is changed: what and where, for how many and whom, when one may sign up, one more time, a word to all.
// What they mean is change-form.ts's.
import { View } from '@tarojs/components';
import { EVENT_MOST, type EventSetupView } from '#contract/desk-events';
import { addDays, dateAt } from '#domain/calendar';
import { changing as words, creating } from '#words/desk-events';
import { Action } from '../../components/action';
import { Choice } from '../../components/choice';
import { DayField } from '../../components/day-field';
import { Section } from '../../components/section';
import { TextField } from '../../components/text-field';
import { useNow } from '../../state/now';
import { LongText } from '../parts/long-text';
import { isGrouped, tellOffered, tells, type ChangeFault, type ChangeForm } from './change-form';

interface FieldsProps {
  readonly event: EventSetupView;
  readonly form: ChangeForm;
  readonly faults: readonly ChangeFault[];
  readonly change: (part: Partial<ChangeForm>) => void;
}

type TextName = { [K in keyof ChangeForm]: ChangeForm[K] extends string ? K : never }[keyof ChangeForm];

/** One text of the form, with what is said when it is wrong. */
const Typed = ({
  name,
  label,
  wrong,
  hint,
  count,
  form,
  faults,
  change,
}: Omit<FieldsProps, 'event'> & {
  readonly name: TextName;
  readonly label: string;
  readonly wrong: string;
  readonly hint?: string;
  readonly count?: boolean;
}) => (
  <TextField
    label={label}
    hint={hint}
    type={count ? 'tel' : 'text'}
    value={form[name]}
    wrong={faults.includes(name) ? wrong : undefined}
    onText={(text) => change({ [name]: text })}
  />
);

/** The same of what does not fit one line of a phone. */
const Long = ({
  name,
  label,
  wrong,
  most,
  lines = 2,
  form,
  faults,
  change,
}: Omit<FieldsProps, 'event'> & {
  readonly name: TextName;
  readonly label: string;
  readonly wrong: string;
  readonly most: number;
  readonly lines?: 2 | 8;
}) => (
  <LongText
    label={label}
    value={form[name]}
    most={most}
    lines={lines}
    wrong={faults.includes(name) ? wrong : undefined}
    onText={(text) => change({ [name]: text })}
  />
);

const What = (props: FieldsProps) => (
  <>
    <Typed {...props} name="title" label={creating.name} wrong={creating.faults.title} />
    <Long
      {...props}
      name="summary"
      label={creating.summary}
      most={EVENT_MOST.summary}
      wrong={creating.faults.summary}
    />
    {props.event.topic !== undefined && (
      <>
        <Long
          {...props}
          name="topic"
          label={words.council}
          most={EVENT_MOST.topic}
          wrong={words.faults.topic}
        />
        <Long
          {...props}
          name="background"
          label={words.background}
          most={EVENT_MOST.background}
          lines={8}
          wrong={words.faults.background}
        />
      </>
    )}
    <Typed {...props} name="place" label={creating.place} wrong={creating.faults.place} />
  </>
);

function Groups({ event, form, faults, change }: FieldsProps) {
  const { quotas } = form;
  if (quotas.length === 0) return <View className="field soft">{words.noGroupsNow}</View>;
  const type = (id: string) => (seats: string) =>
    change({ quotas: quotas.map((one) => (one.id === id ? { ...one, seats } : one)) });
  return (
    <Section title={words.groups}>
      <View className="field soft">{event.mayRegroup ? creating.residentsHint : words.fixedGroups}</View>
      {quotas.map(({ id, title, seats }) => (
        <TextField
          key={id}
          label={words.quota(title)}
          type="tel"
          value={seats}
          wrong={faults.includes(`quota ${id}`) ? words.faults.count : undefined}
          onText={type(id)}
        />
      ))}
    </Section>
  );
}

const HowMany = (props: FieldsProps) => (
  <>
    {!isGrouped(props.form) && (
      <Typed {...props} name="seats" label={words.seats} wrong={words.faults.seats} count />
    )}
    <Groups {...props} />
    <Typed {...props} name="walkIn" label={words.walkIn} wrong={words.faults.count} count />
    <Choice
      kind="checkbox"
      chosen={props.form.approval}
      onPress={() => props.change({ approval: !props.form.approval })}
    >
      {creating.approval}
    </Choice>
  </>
);

const Window = (props: FieldsProps) => (
  <Section title={words.window}>
    <Typed {...props} name="horizonDays" label={words.horizonDays} wrong={words.faults.horizonDays} count />
    <Typed
      {...props}
      name="noticeMinutes"
      label={words.noticeMinutes}
      hint={words.minutesHint}
      wrong={words.faults.noticeMinutes}
      count
    />
  </Section>
);

function OneMore(props: FieldsProps) {
  const { form, change } = props;
  const today = dateAt(useNow());
  return (
    <Section title={words.add}>
      <View className="field soft">{words.addHint}</View>
      <DayField
        label={words.addDay}
        value={form.day}
        pick={words.pick}
        from={today}
        to={addDays(today, 365)}
        onDay={(day) => change({ day })}
      />
      {form.day !== '' && (
        <>
          <Typed {...props} name="start" label={words.start} wrong={creating.faults.start} />
          <Typed {...props} name="end" label={words.end} wrong={words.faults.end} />
          <Action words={words.dropDay} look="quiet" onPress={() => change({ day: '' })} />
        </>
      )}
    </Section>
  );
}

const Tell = (props: FieldsProps) =>
  tells(props.event, props.form) && (
    <Section title={words.tell}>
      <LongText
        label={words.tellHint}
        value={props.form.tell || tellOffered(props.event, props.form)}
        most={EVENT_MOST.tell}
        lines={2}
        wrong={props.faults.includes('tell') ? words.faults.tell : undefined}
        onText={(tell) => props.change({ tell })}
      />
    </Section>
  );

export const ChangeFields = (props: FieldsProps) => (
  <>
    <What {...props} />
    <HowMany {...props} />
    <Window {...props} />
    <OneMore {...props} />
    <Tell {...props} />
  </>
);
