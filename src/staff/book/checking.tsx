// Everything once more, to be read out; the service's questions; then one press books it.
// Sending it, and where a refusal leads, is checked.ts's.
import { spanWords } from '#words/dates';
import { View } from '@tarojs/components';
import { book as words } from '#words/desk-book';
import { deskBooking } from '#words/desk-booking';
import { Action } from '../../components/action';
import { Note } from '../../components/note';
import { AskedQuestions } from '../../components/questions';
import { OwnTrays } from '../../pages/confirm/own-trays';
import { Birthday } from './birthday';
import { agelessIn, stepsOf, useChecked, type CheckingProps } from './checked';
import { ReadOut } from './read-out';
import { Refused } from './refused';

export function Checking(props: CheckingProps) {
  const { communityId, service, standing, persons, draft, change, back, steps, mended } = props;
  const all = useChecked(props);
  const { submit, sending, failure } = all;
  const ageless = agelessIn(props, all);
  const now =
    service.kind === 'counter' && !draft.here ? standing.find(({ how }) => how === 'kept') : undefined;
  return (
    <>
      <View className="heading">{deskBooking.check}</View>
      <ReadOut all={all} props={props} />
      {draft.wait && <Note>{words.waits(draft.waiting ?? 0)}</Note>}
      {draft.choice?.kind === 'canteen' && all.slot?.menu && persons.length > 1 && (
        <OwnTrays
          slot={all.slot}
          line={service.rules.line}
          choice={draft.choice}
          personIds={all.ids}
          trays={all.trays}
          onChoice={(choice) => change({ choice })}
        />
      )}
      <AskedQuestions
        questions={service.questions}
        answers={draft.answers ?? {}}
        faults={all.answerFaults}
        onAnswers={(answers) => change({ answers })}
      />
      {all.fault && <Note tone="warning">{all.fault}</Note>}
      {failure && <Refused failure={failure} again={() => void submit()} steps={stepsOf(props, all)} />}
      {ageless && (
        <Birthday
          communityId={communityId}
          person={ageless}
          saved={(person) => {
            mended(person);
            void submit();
          }}
        />
      )}
      <Action
        words={draft.wait ? words.inLine : deskBooking.confirm}
        icon="check"
        disabled={sending}
        onPress={() => void submit()}
      />
      {now && (
        <Action
          words={words.nowAt(spanWords(now.slot.start, now.slot.end))}
          look="quiet"
          icon="person"
          disabled={sending}
          onPress={() =>
            change({ date: now.date, start: now.slot.start, end: now.slot.end, here: true, wait: false })
          }
        />
      )}
      {draft.choice && <Action words={words.change} look="quiet" disabled={sending} onPress={back} />}
      {!draft.choice && (
        <Action words={deskBooking.other} look="quiet" icon="calendar" disabled={sending} onPress={back} />
      )}
      {!failure && (
        <Action
          words={words.nowAnother}
          look="quiet"
          disabled={sending}
          onPress={() => steps['other-service']?.()}
        />
      )}
    </>
  );
}
