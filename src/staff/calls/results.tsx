// What came of a call: it was made, the number is wrong, or in one's own words; nobody answering keeps it on the list.
// A result that another clerk has given before is told as such.
import { View } from '@tarojs/components';
import { useRef, useState } from 'react';
import type { CallView } from '#contract/desk-calls';
import { calls } from '#words/calls';
import { whoWords } from '#words/desk';
import { Action } from '../../components/action';
import { Note } from '../../components/note';
import { Trouble } from '../../components/trouble';
import type { NoAnswer } from '../../platform/call';
import { newRequestId } from '../../platform/request-id';
import { useNow } from '../../state/now';
import { useWrite } from '../../state/write';
import { OwnResult } from './own-result';

interface ResultsProps {
  readonly communityId: string;
  readonly call: CallView;
  readonly finish: (words: string) => void;
}

/** That somebody else has dealt with it, or that it is gone. */
function fasterWords(failure: NoAnswer | undefined): string | undefined {
  if (failure?.kind !== 'refused') return undefined;
  const { code, detail } = failure.refusal;
  if (code === 'NOT_FOUND') return calls.faster(whoWords(undefined));
  return code === 'STATE_CHANGED' ? calls.faster(whoWords(detail.by)) : undefined;
}

/** What is sent, and what to send again; the page hears of what is finished. */
function useResult({ communityId, call, finish }: ResultsProps) {
  const close = useWrite('desk.closeCall');
  const later = useWrite('desk.tryLater');
  const [dueAt, setDueAt] = useState<number>();
  const [again, setAgain] = useState<() => void>();
  // The same try is noted once, however often it is sent.
  const requestId = useRef(newRequestId());

  const doClose = async (result: string) => {
    later.forget();
    setAgain(() => () => void doClose(result));
    if (await close.send({ communityId, callId: call.id, result })) finish(calls.result(result));
  };
  const doLater = async () => {
    close.forget();
    setAgain(() => () => void doLater());
    const tried = await later.send({ communityId, callId: call.id, requestId: requestId.current });
    if (tried) setDueAt(tried.dueAt);
  };
  const failure = close.failure ?? later.failure;
  return { sending: close.sending || later.sending, failure, again, dueAt, doClose, doLater };
}

export function Results(props: ResultsProps) {
  const { sending, failure, again, dueAt, doClose, doLater } = useResult(props);
  const [writing, setWriting] = useState(false);
  const now = useNow();
  const { name, phone } = props.call;
  const one = (words: string, onPress: () => void) => (
    <Action words={words} look="quiet" label={calls.of(words, name)} disabled={sending} onPress={onPress} />
  );
  const faster = fasterWords(failure);
  if (faster) return <Note>{faster}</Note>;
  if (dueAt !== undefined) return <Note>{calls.later(dueAt, now)}</Note>;
  return (
    <>
      {writing ? (
        <OwnResult sending={sending} send={doClose} leave={() => setWriting(false)} />
      ) : (
        <View className="calls__results">
          {phone ? (
            <>
              {one(calls.reached, () => void doClose(calls.reached))}
              {one(calls.noAnswer, () => void doLater())}
              {one(calls.wrongNumber, () => void doClose(calls.wrongNumber))}
            </>
          ) : (
            one(calls.visited, () => void doClose(calls.visited))
          )}
          {one(calls.other, () => setWriting(true))}
        </View>
      )}
      {failure && <Trouble failure={failure} again={again} />}
    </>
  );
}
