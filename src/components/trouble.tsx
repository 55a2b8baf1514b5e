// Says why something did not work, in words, and offers the next step.
// Which sentence and which step, is words/'s; where "another time" or "the booking" is, the page knows.
import { View } from '@tarojs/components';
import { phrases } from '#words/phrases';
import { failureWords } from '#words/failures';
import { refusalWords, stepWords, type NextStep } from '#words/refusals';
import type { Refusal } from '#domain/refusal';
import type { NoAnswer } from '../platform/call';
import { callNumber } from '../platform/phone';
import { goBackOr, goTo, routes, startFrom } from '../routes';
import { useNow } from '../state/now';
import { Action } from './action';
import { Note } from './note';
import { Whole } from './whole';

interface TroubleProps {
  readonly failure: NoAnswer;
  readonly again?: () => void;
  /** Steps that this page takes in its own way. */
  readonly steps?: { readonly [S in NextStep]?: () => void };
  /** Of the community, where the page knows it. */
  readonly phone?: string;
}

function usualStep(
  step: NextStep,
  refusal: Refusal,
  { again, phone }: TroubleProps,
): (() => void) | undefined {
  const number = 'phone' in refusal.detail ? refusal.detail.phone : phone;
  switch (step) {
    case 'see-booking': {
      const bookingId = 'bookingId' in refusal.detail ? refusal.detail.bookingId : undefined;
      return bookingId ? () => goTo(routes.ticket(bookingId)) : undefined;
    }
    case 'my-bookings':
      return () => startFrom(routes.bookings());
    case 'call':
      return number ? () => callNumber(number) : undefined;
    case 'people':
    case 'person':
      return () => goTo(routes.people());
    case 'home':
      return () => startFrom(routes.home());
    case 'choose-community':
      return () => goTo(routes.community());
    case 'choose-again':
      return () => goBackOr(routes.home());
    case 'refresh':
      return again;
    case 'other-time':
    case 'answer':
    case 'trial':
    case 'wait':
      return undefined;
  }
}

/** A business "no": its sentence with the step, and another way on where the page leads there. */
function Refused({ refusal, props }: { refusal: Refusal; props: TroubleProps }) {
  const { say, next, or } = refusalWords(refusal, useNow());
  const step = props.steps?.[next] ?? usualStep(next, refusal, props);
  const other = or && props.steps?.[or.next];
  return (
    <Note tone="warning">
      <View>
        <Whole words={say} />
      </View>
      {step && <Action words={stepWords[next]} look="quiet" onPress={step} />}
      {other && (
        <>
          <View className="note__or">{or.say}</View>
          <Action words={stepWords[or.next]} look="quiet" onPress={other} />
        </>
      )}
    </Note>
  );
}

export function Trouble(props: TroubleProps) {
  const { failure, again } = props;
  if (failure.kind === 'refused') return <Refused refusal={failure.refusal} props={props} />;
  const retry = failure.kind === 'invalid' || failure.kind === 'denied' ? undefined : again;
  return (
    <Note tone="warning">
      <View>{failureWords[failure.kind]}</View>
      {failure.kind === 'denied' && (
        <Action words={phrases.backHome} look="quiet" icon="home" onPress={() => startFrom(routes.home())} />
      )}
      {retry && <Action words={phrases.retry} look="quiet" icon="refresh" onPress={retry} />}
    </Note>
  );
}
