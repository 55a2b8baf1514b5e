// Days on which the whole community is closed: those to come, each to be changed or taken back, and setting others.
// Whose bookings fall on them, and which times stay closed after, is said by closure-said.tsx.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { ComingClosure } from '#contract/desk-closures';
import { dateAt } from '#domain/calendar';
import { closures as words, daysWords } from '#words/setup-days';
import { Action } from '../../components/action';
import { Section } from '../../components/section';
import { useNow } from '../../state/now';
import { ClosureSaid, type SaidOfClosure } from './closure-said';
import { AskDrop, ChangeClosure, NewClosure } from './closure-forms';

interface OneProps {
  readonly communityId: string;
  readonly closure: ComingClosure;
  readonly said: (said: SaidOfClosure) => void;
}

/** What can be done about one, and the form of it while it is being done. */
function Acts({ communityId, closure, said }: OneProps) {
  const today = dateAt(useNow());
  const [doing, setDoing] = useState<'change' | 'drop'>();
  const what = daysWords(closure.from, closure.to, today, closure.reason);
  const props = { communityId, closure, said, leave: () => setDoing(undefined) };
  if (!closure.own) return <View className="soft small">{words.shared}</View>;
  if (doing === 'change') return <ChangeClosure {...props} />;
  if (doing === 'drop') return <AskDrop {...props} />;
  return (
    <View className="setup__acts">
      <Action
        words={words.change}
        look="quiet"
        label={words.changeOf(what)}
        onPress={() => setDoing('change')}
      />
      <Action words={words.drop} look="quiet" label={words.dropOf(what)} onPress={() => setDoing('drop')} />
    </View>
  );
}

interface ClosuresProps {
  readonly communityId: string;
  readonly closures: readonly ComingClosure[];
  readonly again: () => void;
}

export function Closures({ communityId, closures, again }: ClosuresProps) {
  const today = dateAt(useNow());
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState<SaidOfClosure>();
  const hear = (what: SaidOfClosure) => {
    setSaid(what);
    setOpen(false);
    again();
  };
  return (
    <Section title={words.title}>
      {closures.length === 0 && <View className="soft">{words.none}</View>}
      {closures.map((one) => (
        <View key={`${one._id} ${one.from} ${one.to} ${one.reason}`} className="card">
          <View className="strong">{daysWords(one.from, one.to, today, one.reason)}</View>
          <Acts communityId={communityId} closure={one} said={hear} />
        </View>
      ))}
      {said && <ClosureSaid key={JSON.stringify(said)} said={said} />}
      {open ? (
        <NewClosure communityId={communityId} said={hear} leave={() => setOpen(false)} />
      ) : (
        <Action
          words={words.add}
          look="quiet"
          onPress={() => {
            setSaid(undefined);
            setOpen(true);
          }}
        />
      )}
    </Section>
  );
}
