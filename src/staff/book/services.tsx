// What a desk can book for somebody: the same as the last times first, then every open service of the kinds one runs.
// Which of them one may book is the functions'.
import { View } from '@tarojs/components';
import type { BookedBefore } from '#contract/desk-book';
import type { DeskPerson } from '#contract/desk-people';
import type { ServiceBrief } from '#contract/service';
import { dateAt } from '#domain/calendar';
import type { KindName } from '#domain/kinds/index';
import { runs } from '#domain/staff';
import { nearDayWords } from '#words/dates';
import { book as words } from '#words/desk-book';
import { kindWords } from '#words/kinds';
import { Action } from '../../components/action';
import { Answered } from '../../components/answered';
import { Bones } from '../../components/bones';
import { Section } from '../../components/section';
import { useNow } from '../../state/now';
import { useKnown, useRead } from '../../state/read';

interface BeforeProps {
  readonly communityId: string;
  readonly person: DeskPerson;
  /** Services that can be booked now. */
  readonly open: readonly ServiceBrief[];
  readonly choose: (before: BookedBefore) => void;
}

/** Nothing while it is on its way, and nothing where there is nothing: it is a short cut. */
function Before({ communityId, person, open, choose }: BeforeProps) {
  const today = dateAt(useNow());
  const { value = [] } = useRead('desk.bookedBefore', { communityId, personId: person.id });
  const again = value.filter(({ serviceId }) => open.some(({ id }) => id === serviceId));
  if (again.length === 0) return null;
  return (
    <Section title={words.again}>
      {again.map((before) => (
        <View key={before.serviceId} className="card">
          <Action
            words={words.againOf(before.title, before.dishes)}
            icon="again"
            onPress={() => choose(before)}
          />
          <View className="soft">
            {(before.date < today ? words.lastTime : words.nextTime)(nearDayWords(before.date, today))}
          </View>
        </View>
      ))}
    </Section>
  );
}

/** Named by their words: the kinds themselves are rules, which do not travel to phones. */
const KINDS = Object.keys(kindWords) as readonly KindName[];

/** The kinds one runs there: nothing while that is on its way, and all of them when nobody can say. */
function useKinds(communityId: string): readonly KindName[] | undefined {
  const known = useKnown('desk.queue', { communityId });
  const read = useRead('desk.queue', known ? undefined : { communityId });
  const roles = (known ?? read.value)?.roles;
  if (!roles) return read.failure ? KINDS : undefined;
  return KINDS.filter((kind) => roles.some((role) => runs({ role }, kind)));
}

interface ServicesProps {
  readonly communityId: string;
  readonly persons: readonly DeskPerson[];
  readonly choose: (service: ServiceBrief) => void;
  readonly again: (before: BookedBefore) => void;
}

export function Services({ communityId, persons, choose, again }: ServicesProps) {
  const read = useRead('community.home', { communityId });
  const kinds = useKinds(communityId);
  const [only, another] = persons;
  return (
    <Answered read={read}>
      {({ services }) => {
        if (!kinds) return <Bones />;
        const open = services.filter(({ kind, state }) => state === 'open' && kinds.includes(kind));
        return (
          <>
            {only && !another && (
              <Before communityId={communityId} person={only} open={open} choose={again} />
            )}
            {open.length === 0 && <View className="soft">{words.none}</View>}
            {kinds
              .filter((kind) => open.some((one) => one.kind === kind))
              .map((kind) => (
                <Section key={kind} title={kindWords[kind].name}>
                  {open
                    .filter((one) => one.kind === kind)
                    .map((one) => (
                      <Action
                        key={one.id}
                        words={one.title}
                        look="quiet"
                        icon={kind}
                        onPress={() => choose(one)}
                      />
                    ))}
                </Section>
              ))}
          </>
        );
      }}
    </Answered>
  );
}
