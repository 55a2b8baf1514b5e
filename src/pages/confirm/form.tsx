// Everything that is asked before a booking is sent: for whom, the service's questions, a note; and the press that sends it.
// What is sent, and whether it can be, is placing.ts's.
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { PersonView } from '#contract/person';
import type { ServiceView } from '#contract/service';
import type { NextStep } from '#words/refusals';
import { confirm } from '#words/confirm';
import { line } from '#words/line';
import { phrases } from '#words/phrases';
import { Action } from '../../components/action';
import { ContactAsk } from '../../components/contact-ask';
import { Note } from '../../components/note';
import { Questions } from '../../components/questions';
import { Section } from '../../components/section';
import { Trouble } from '../../components/trouble';
import { goBackOr, goTo, matterOf, routes } from '../../routes';
import { useDrafts, type TimedDraft } from '../../state/drafts';
import { mayPass, type Read } from '../../state/read';
import { chosenIn } from './chosen';
import { fitted } from './fitting';
import { NoteField } from './note-field';
import { People } from './people';
import { usePlacing } from './placing';
import { Summary } from './summary';
import { Table, useTable } from './table';
import { traysFault } from './trays';

/** What standing in line means, for those who chose a time that is full. */
function InLine({ service, draft }: { service: ServiceView; draft: TimedDraft }) {
  const { line: rule } = service.rules;
  return (
    <Note>
      <View className="saying">{line.before(draft.waiting ?? 0)}</View>
      {rule && <View className="saying">{line.turn(rule)}</View>}
      <View className="saying strong">{line.stayHome}</View>
    </Note>
  );
}

/** Where one goes from here to choose anew: of meals the menu has the times too. */
function waysFrom(service: ServiceView): { otherTime: () => void; otherChoice: () => void } {
  const matter = matterOf(service);
  const otherTime = () => goBackOr(routes.times(service.id));
  const otherChoice = () => (matter ? goTo(matter) : otherTime());
  return { otherTime: service.kind === 'canteen' ? otherChoice : otherTime, otherChoice };
}

interface FormProps {
  readonly service: ServiceView;
  readonly draft: TimedDraft;
  readonly people: readonly PersonView[];
  readonly read: Read<readonly PersonView[]>;
}

type Placing = ReturnType<typeof usePlacing>;

/** The same half-days as a first day on trial, where the station has one. */
function trialOf(
  { id, offer }: ServiceView,
  { choice }: TimedDraft,
  placing: Placing,
): (() => void) | undefined {
  if (offer?.kind !== 'daycare' || !offer.trial || choice?.kind !== 'daycare' || choice.trial)
    return undefined;
  return () => {
    useDrafts.getState().change(id, { choice: { ...choice, trial: true } });
    void placing.submit();
  };
}

/** What this page does for each step that a refusal offers. */
function stepsOf(
  { service, draft, people, read }: FormProps,
  placing: Placing,
  toTrays: (() => void) | undefined,
): { readonly [S in NextStep]?: () => void } {
  const { otherTime, otherChoice } = waysFrom(service);
  const { failure } = placing;
  const detail = failure?.kind === 'refused' ? failure.refusal.detail : {};
  const named = 'name' in detail ? people.find(({ name }) => name === detail.name) : undefined;
  const onTrial = trialOf(service, draft, placing);
  return {
    'other-time': otherTime,
    'choose-again': 'channel' in detail ? otherChoice : (toTrays ?? otherChoice),
    people: () => void read.again(),
    person: () => goTo(named ? routes.person({ person: named.id }) : routes.people()),
    answer: () => void Taro.pageScrollTo({ selector: '#questions' }),
    wait: () => void placing.submit(true),
    ...(onTrial ? { trial: onTrial } : {}),
  };
}

function Foot({ form, placing, toTrays }: { form: FormProps; placing: Placing; toTrays?: () => void }) {
  const { service, draft } = form;
  const { fault, failure, sending, full } = placing;
  // One thing to do: sending the same again takes the place of sending it.
  const again = failure && mayPass(failure);
  const submit = draft.wait ? line.join : confirm.submit;
  return (
    <View className="foot">
      {fault && <Note tone="warning">{fault}</Note>}
      {failure && (
        <Trouble failure={failure} phone={service.notice.phone} steps={stepsOf(form, placing, toTrays)} />
      )}
      <Action
        words={sending ? (draft.wait ? line.joining : confirm.sending) : again ? phrases.retry : submit}
        icon={sending ? 'hourglass' : again ? 'refresh' : 'check'}
        disabled={sending || full}
        onPress={() => void placing.submit()}
      />
    </View>
  );
}

export function Form(props: FormProps) {
  const { service, draft, people, read } = props;
  const persons = chosenIn(draft, people);
  const table = useTable(service, draft, persons);
  const placing = usePlacing(draft, people, service, read.again, traysFault(table.trays));
  const { fault, failure, full, wrong } = placing;
  const { otherTime, otherChoice } = waysFrom(service);
  const toTrays = () => {
    void table.again();
    void Taro.pageScrollTo({ selector: '#trays' });
  };
  const choice = fitted(
    draft.choice,
    service.offer,
    persons.map(({ id }) => id),
  );
  return (
    <>
      <Summary
        service={service}
        draft={draft}
        choice={persons.length > 0 ? choice : draft.choice}
        menu={table.slot?.menu}
        persons={persons}
        onTime={otherTime}
        onChoice={otherChoice}
      />
      {draft.wait && <InLine service={service} draft={draft} />}
      <Section title={confirm.forWhom}>
        <People people={people} draft={draft} wrong={wrong} mostPersons={service.rules.mostPersons} />
        {service.kind === 'daycare' && <ContactAsk persons={persons} />}
      </Section>
      <View id="trays">
        <Table service={service} draft={draft} persons={persons} table={table} />
      </View>
      <View id="questions">
        <Questions service={service} faults={placing.answerFaults} />
      </View>
      <NoteField draft={draft} />
      {service.confirmation === 'staff' && !draft.wait && (
        <View className="soft confirm__staff">{confirm.staffConfirms}</View>
      )}
      {(failure || fault) && <View className={`confirm__room ${full ? 'confirm__room--more' : ''}`} />}
      <Foot form={props} placing={placing} toTrays={table.trays.length > 0 ? toTrays : undefined} />
    </>
  );
}
