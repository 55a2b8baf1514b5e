// Somebody to call: why, by when, what to tell them, and their number in full as one large button.
// What came of it is results.tsx's.
import { View } from '@tarojs/components';
import type { CallView } from '#contract/desk-calls';
import { aboutWords, calls, whyWords } from '#words/calls';
import { Action } from '../../components/action';
import { Mark } from '../../components/mark';
import { Note } from '../../components/note';
import { callNumber } from '../../platform/phone';
import { useNow } from '../../state/now';
import { Raise } from '../parts/raise';
import type { Listed } from './listed';
import { Results } from './results';

interface CallCardProps {
  readonly communityId: string;
  readonly one: Listed;
  readonly finish: (words: string) => void;
}

/** What to know before one calls. */
function About({ call }: { call: CallView }) {
  const now = useNow();
  const read = call.message && !call.message.unread;
  return (
    <>
      <View className="strong">{whyWords(call.reason)}</View>
      {call.message && <View className="calls__tell">{calls.tell}</View>}
      {aboutWords(call, now).map((line) => (
        <View key={line} className="saying">
          {line}
        </View>
      ))}
      {read && <View className="soft">{calls.readHimself}</View>}
      {call.tried > 0 && <View className="soft">{calls.tried(call.tried)}</View>}
    </>
  );
}

function Due({ call }: { call: CallView }) {
  const now = useNow();
  return call.overdue ? (
    <Mark words={calls.overdue} tone="now" icon="clock" />
  ) : (
    <Mark words={calls.due(call.dueAt, now)} icon="clock" />
  );
}

export function CallCard({ communityId, one: { call, finished }, finish }: CallCardProps) {
  if (finished)
    return (
      <View className="card">
        <Mark words={calls.done} tone="good" icon="check" />
        <View className="strong">{call.name}</View>
        <View>{finished.words}</View>
      </View>
    );
  return (
    <View className="card">
      <Due call={call} />
      <View className="calls__name">{call.name}</View>
      <About call={call} />
      {call.phone ? (
        <Action
          words={calls.call(call.phone)}
          icon="phone"
          label={calls.of(calls.call(call.phone), call.name)}
          onPress={() => callNumber(call.phone)}
        />
      ) : (
        <Note>{calls.noPhone}</Note>
      )}
      <Results communityId={communityId} call={call} finish={finish} />
      <Raise communityId={communityId} bookingId={call.bookingId} />
    </View>
  );
}
