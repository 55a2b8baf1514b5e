// The last look before a booking: what, when, for whom; then one press books it, once.
// The draft is state/drafts's; whether it can be is the functions' answer.
import { View } from '@tarojs/components';
import type { PersonView } from '#contract/person';
import type { ServiceView } from '#contract/service';
import { dateAt } from '#domain/calendar';
import { placeWords } from '#words/places';
import { confirm } from '#words/confirm';
import { nearDayWords, spanWords } from '#words/dates';
import { line } from '#words/line';
import { matter } from '#words/matter';
import { phrases } from '#words/phrases';
import { Action } from '../../components/action';
import { Answered } from '../../components/answered';
import { Fact } from '../../components/fact';
import { Note } from '../../components/note';
import { Page } from '../../components/page';
import { Section } from '../../components/section';
import { Still } from '../../components/still';
import { Trouble } from '../../components/trouble';
import { goBackOr, replaceBy, routes, useParam } from '../../routes';
import { hasTime, useDraft, type TimedDraft } from '../../state/drafts';
import { useNow } from '../../state/now';
import { mayPass, useRead, type Read } from '../../state/read';
import { NoteField } from './note-field';
import { People } from './people';
import { usePlacing } from './placing';
import './index.scss';

function Summary({ service, draft }: { service: ServiceView; draft: TimedDraft }) {
  const today = dateAt(useNow());
  return (
    <View className="card">
      <View className="section__title">{service.title}</View>
      <Fact icon="clock" name={nearDayWords(draft.date, today)}>
        <View className="strong">{spanWords(draft.start, draft.end)}</View>
      </Fact>
      <Fact icon="place" name={matter.where}>
        {placeWords(service.communityName, service.place)}
      </Fact>
      <Action
        words={confirm.change}
        look="quiet"
        icon="swap"
        onPress={() => goBackOr(routes.times(service.id))}
      />
    </View>
  );
}

/** What standing in line means, for those who chose a time that is full. */
function InLine({ service, draft }: { service: ServiceView; draft: TimedDraft }) {
  const { line: rule } = service.rules;
  return (
    <Note>
      <View>{line.before(draft.waiting ?? 0)}</View>
      {rule && <View>{line.turn(rule)}</View>}
      <View className="strong">{line.stayHome}</View>
    </Note>
  );
}

interface FormProps {
  readonly service: ServiceView;
  readonly draft: TimedDraft;
  readonly people: readonly PersonView[];
  readonly read: Read<readonly PersonView[]>;
}

function Form({ service, draft, people, read }: FormProps) {
  const { mostPersons } = service.rules;
  const placing = usePlacing(draft, people, mostPersons, read.again);
  const { fault, failure, sending, full } = placing;
  // One thing to do: sending the same again takes the place of sending it.
  const again = failure && mayPass(failure);
  const otherTime = () => goBackOr(routes.times(service.id));
  const steps = {
    'other-time': otherTime,
    people: () => void read.again(),
    wait: () => void placing.submit(true),
  };
  const submit = draft.wait ? line.join : confirm.submit;
  return (
    <>
      <Summary service={service} draft={draft} />
      {draft.wait && <InLine service={service} draft={draft} />}
      <Section title={confirm.forWhom}>
        <People people={people} draft={draft} wrong={placing.wrong} mostPersons={mostPersons} />
      </Section>
      <NoteField draft={draft} />
      {service.confirmation === 'staff' && !draft.wait && (
        <View className="soft confirm__staff">{confirm.staffConfirms}</View>
      )}
      {(failure || fault) && <View className={`confirm__room ${full ? 'confirm__room--more' : ''}`} />}
      <View className="foot">
        {fault && <Note tone="warning">{fault}</Note>}
        {failure && <Trouble failure={failure} phone={service.notice.phone} steps={steps} />}
        <Action
          words={sending ? (draft.wait ? line.joining : confirm.sending) : again ? phrases.retry : submit}
          icon={sending ? 'hourglass' : again ? 'refresh' : 'check'}
          disabled={sending || full}
          onPress={() => void placing.submit()}
        />
      </View>
    </>
  );
}

export default function Confirm() {
  const serviceId = useParam('service');
  const draft = useDraft(serviceId);
  const service = useRead('service.get', { serviceId });
  const people = useRead('person.mine', null);
  return (
    <Page title={confirm.title} className="page--foot">
      <View className="inside">
        {hasTime(draft) ? (
          <>
            <View className="heading">{draft.wait ? line.heading : confirm.heading}</View>
            <Answered read={service}>
              {(found) => (
                <Answered read={people} rows={2}>
                  {(mine) => <Form service={found} draft={draft} people={mine} read={people} />}
                </Answered>
              )}
            </Answered>
          </>
        ) : (
          <Still words={confirm.noDraft}>
            <Action words={confirm.noDraftStep} onPress={() => replaceBy(routes.times(serviceId))} />
          </Still>
        )}
      </View>
    </Page>
  );
}
