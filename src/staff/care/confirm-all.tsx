// Several that wait for the station are confirmed with one tap; whichever a colleague was faster with stays as it is.
import type { CareGuest } from '#contract/desk-care';
import { care as words } from '#words/desk-care';
import { Action } from '../../components/action';
import { Trouble } from '../../components/trouble';
import { useWrite } from '../../state/write';
import type { Decided } from '../parts/decision';

/** As many as one call decides. */
const MOST_AT_ONCE = 100;

interface ConfirmAllProps {
  readonly guests: readonly CareGuest[];
  readonly decided: (decided: Decided) => void;
}

export function ConfirmAll({ guests, decided }: ConfirmAllProps) {
  const { sending, failure, send } = useWrite('desk.decideMany');
  const pending = guests.filter(({ may }) => may.includes('confirm'));
  const bookingIds = [...new Set(pending.map((one) => one.bookingId))].slice(0, MOST_AT_ONCE);
  if (bookingIds.length < 2) return null;
  const confirm = async () => {
    const answers = await send({ action: 'confirm', bookingIds });
    if (!answers) return;
    const missed = answers.filter(({ ok }) => !ok).length;
    if (missed > 0) decided({ good: false, words: words.notAll(missed) });
    else decided({ good: true, words: words.confirmedAll(answers.length) });
  };
  return (
    <>
      <Action
        words={words.confirmAll(bookingIds.length)}
        look="quiet"
        disabled={sending}
        onPress={() => void confirm()}
      />
      {failure && <Trouble failure={failure} again={() => void confirm()} />}
    </>
  );
}
