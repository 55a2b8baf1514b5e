// An event that is made, changed: read when it is opened, sent as far as it differs, asked back where people who have signed up would
// find too few seats. What is wrong as it is typed is change-form.ts's.
import { View } from '@tarojs/components';
import { useRef, useState } from 'react';
import type { EventSetupView, SavedEventView } from '#contract/desk-events';
import { changing as words } from '#words/desk-events';
import { Action } from '../../components/action';
import { Answered } from '../../components/answered';
import { Note } from '../../components/note';
import { Trouble } from '../../components/trouble';
import { newRequestId } from '../../platform/request-id';
import { useRead } from '../../state/read';
import { useWrite } from '../../state/write';
import { HurtList } from '../parts/hurt-list';
import { ChangeFields } from './change-fields';
import { changeAsked, changeFaults, formOf, tellOffered, tells } from './change-form';

interface ChangingProps {
  readonly event: EventSetupView;
  readonly saved: (told: number) => void;
  readonly leave: () => void;
}

type Answer = Exclude<SavedEventView, { saved: true }>;

/** The form, and what came back instead of being saved. */
function useChanging({ event: read, saved }: ChangingProps) {
  const write = useWrite('desk.saveEvent');
  const [event, setEvent] = useState(read);
  const [form, setForm] = useState(() => formOf(read));
  const [answer, setAnswer] = useState<Answer>();
  // The same change tells everybody once, however often it is sent.
  const requestId = useRef(newRequestId());
  const change = changeAsked(event, form);
  const send = async (agreed?: string) => {
    const tell = tells(event, form) ? { tell: form.tell.trim() || tellOffered(event, form) } : {};
    const { serviceId, rev } = event;
    const view = await write.send({
      ...{ requestId: requestId.current, serviceId, rev, change, ...tell },
      ...(agreed ? { agreed } : {}),
    });
    if (!view) return;
    if (view.saved) return saved(view.told);
    setAnswer(view);
    requestId.current = newRequestId();
    if (view.why === 'stale') {
      setEvent(view.event);
      setForm(formOf(view.event));
    }
  };
  return { write, event, form, setForm, answer, setAnswer, change, send };
}

function Asked({
  answer,
  sending,
  agree,
  leave,
}: {
  readonly answer: Answer;
  readonly sending: boolean;
  readonly agree: (agreed: string) => void;
  readonly leave: () => void;
}) {
  if (answer.why === 'stale') return <Note tone="warning">{words.stale}</Note>;
  if (answer.why === 'unfit') return <Note tone="warning">{words.unfit[answer.unfit]}</Note>;
  const { hurt, agreed } = answer;
  return (
    <Note tone="warning">
      <View>{words.asks(hurt.length)}</View>
      <HurtList hurt={hurt} />
      <View>{words.keeps}</View>
      <Action words={words.agree} look="warning" disabled={sending} onPress={() => agree(agreed)} />
      <Action words={words.not} look="quiet" disabled={sending} onPress={leave} />
    </Note>
  );
}

function Changing(props: ChangingProps) {
  const { write, event, form, setForm, answer, setAnswer, change, send } = useChanging(props);
  const { sending, failure } = write;
  const [tried, setTried] = useState(false);
  const faults = changeFaults(event, form);
  const nothing = Object.keys(change).length === 0;
  const save = () => {
    setTried(true);
    setAnswer(undefined);
    if (faults.length === 0 && !nothing) void send();
  };
  return (
    <>
      <ChangeFields
        event={event}
        form={form}
        faults={tried ? faults : []}
        change={(part) => setForm((before) => ({ ...before, ...part }))}
      />
      {answer && (
        <Asked
          answer={answer}
          sending={sending}
          agree={(agreed) => void send(agreed)}
          leave={() => setAnswer(undefined)}
        />
      )}
      {answer?.why !== 'hurt' && (
        <>
          {tried && nothing && <Note>{words.nothing}</Note>}
          <Action words={words.save} icon="check" disabled={sending} onPress={save} />
          <Action words={words.leave} look="quiet" disabled={sending} onPress={props.leave} />
        </>
      )}
      {failure && <Trouble failure={failure} again={() => void send()} />}
    </>
  );
}

export function ChangeEvent({
  serviceId,
  ...rest
}: Omit<ChangingProps, 'event'> & { readonly serviceId: string }) {
  const read = useRead('desk.eventSetup', { serviceId });
  return (
    <>
      <View className="heading">{words.title}</View>
      <Note>{words.hint}</Note>
      <Answered read={read}>{(event) => <Changing key={serviceId} event={event} {...rest} />}</Answered>
    </>
  );
}
