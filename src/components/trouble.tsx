// Says why something did not work, in words, and offers the next step.
// Which sentence and which step, is words/'s; where "another time" or "the booking" is, the page knows.
import { View } from '@tarojs/components';
import { phrases } from '#words/phrases';
import { failureWords } from '#words/failures';
import { refusalWords, stepWords, type NextStep } from '#words/refusals';
import type { Refusal } from '#domain/refusal';
import type { NoAnswer } from '../platform/call';
import { callNumber } from '../platform/phone';
import { goTo, routes, startFrom } from '../routes';
import { useNow } from '../state/now';
import { Action } from './action';
import { Note } from './note';

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
    case 'see-booking':
      return refusal.code === 'ALREADY_BOOKED'
        ? () => goTo(routes.ticket(refusal.detail.bookingId))
        : undefined;
    case 'my-bookings':
      return () => startFrom(routes.bookings());
    case 'call':
      return number ? () => callNumber(number) : undefined;
    case 'people':
      return () => goTo(routes.people());
    case 'home':
      return () => startFrom(routes.home());
    case 'choose-community':
      return () => goTo(routes.community());
    case 'refresh':
      return again;
    case 'other-time':
      return undefined;
  }
}

export function Trouble(props: TroubleProps) {
  const { failure, again, steps } = props;
  const now = useNow();
  if (failure.kind !== 'refused') {
    return (
      <Note tone="warning">
        <View>{failureWords[failure.kind]}</View>
        {failure.kind === 'denied' ? (
          <Action
            words={phrases.backHome}
            look="quiet"
            icon="home"
            onPress={() => startFrom(routes.home())}
          />
        ) : (
          failure.kind !== 'invalid' &&
          again && <Action words={phrases.retry} look="quiet" icon="refresh" onPress={again} />
        )}
      </Note>
    );
  }
  const { say, next } = refusalWords(failure.refusal, now);
  const step = steps?.[next] ?? usualStep(next, failure.refusal, props);
  return (
    <Note tone="warning">
      <View>{say}</View>
      {step && <Action words={stepWords[next]} look="quiet" onPress={step} />}
    </Note>
  );
}
