// What is around, within a quarter of an hour on foot (15 分钟生活圈): on a plan, and the same as a list by distance.
// The version for elders has the list alone. From where it is counted is where.ts's, what is shown is around.ts's.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { NearView } from '#contract/community';
import type { Point } from '#domain/coverage';
import type { KindName } from '#domain/kinds/index';
import { walkedM } from '#domain/place';
import { placeMark } from '#words/distance';
import { kindWords } from '#words/kinds';
import { map as words } from '#words/map';
import { Action } from '../../components/action';
import { Answered } from '../../components/answered';
import { Icon } from '../../components/icon';
import { Mark } from '../../components/mark';
import { Note } from '../../components/note';
import { Page } from '../../components/page';
import { Section } from '../../components/section';
import { Still } from '../../components/still';
import { Plan } from '../../platform/plan';
import { Press } from '../../platform/press';
import { goTo, routes, startFrom } from '../../routes';
import { useChoices } from '../../state/choices';
import { useRead } from '../../state/read';
import { aroundOf, type NumberedPlace } from './around';
import { PlaceCard } from './place-card';
import { useWhere, type Where } from './where';
import './index.scss';

const RINGS = [5, 10, 15].map((minutes) => ({ metres: walkedM(minutes), words: words.minutes(minutes) }));

/** On a plan, and in the list at first: more cover one another. */
const MOST = { standard: 24, elder: 8 };

function FromWhere({ where, name }: { where: Where; name: string }) {
  const { looking, me, look, forget } = where;
  return (
    <>
      {looking === 'nowhere' && <Note tone="warning">{words.nowhere}</Note>}
      <Action
        words={me ? words.fromCommunity(name) : looking === 'looking' ? words.looking : words.fromMe}
        look="quiet"
        icon="place"
        disabled={looking === 'looking'}
        onPress={() => (me ? forget() : void look())}
      />
      <View className="soft small map__stays">{words.stays}</View>
    </>
  );
}

interface KindsProps {
  readonly kinds: readonly KindName[];
  readonly kind?: KindName;
  readonly onKind: (kind: KindName | undefined) => void;
}

/** The legend of the plan, and what one is looking for. */
const Kinds = ({ kinds, kind, onKind }: KindsProps) => (
  <View className="map__kinds">
    {[undefined, ...kinds].map((one) => (
      <Press
        key={one ?? 'all'}
        className={`map__kind ${one === kind ? 'map__kind--chosen' : ''}`}
        role="radio"
        chosen={one === kind}
        onPress={() => onKind(one)}
      >
        {one && <Icon name={one} />}
        <View>{one ? kindWords[one].name : words.all}</View>
      </Press>
    ))}
  </View>
);

const Places = ({ places }: { places: readonly NumberedPlace[] }) => (
  <>
    {places.map((place) => (
      <PlaceCard key={place.services[0]?.id} place={place} />
    ))}
  </>
);

interface ListProps {
  readonly within: readonly NumberedPlace[];
  readonly beyond: readonly NumberedPlace[];
  readonly most: number;
  readonly nothing: string;
}

function List({ within, beyond, most, nothing }: ListProps) {
  const [all, setAll] = useState(false);
  const shown = within.slice(0, most);
  const rest = [...within.slice(most), ...beyond];
  return (
    <>
      <Section title={words.near(within.length)}>
        {within.length === 0 && <Note>{nothing}</Note>}
        <Places places={shown} />
      </Section>
      {rest.length > 0 && !all && (
        <Action words={words.more(rest.length)} look="quiet" onPress={() => setAll(true)} />
      )}
      {all && (
        <Section title={words.far}>
          <Places places={rest} />
        </Section>
      )}
    </>
  );
}

function Shown({ view, centre }: { view: NearView; centre: Point }) {
  const elder = useChoices((choices) => choices.elder);
  const [kind, setKind] = useState<KindName>();
  const { within, beyond, kinds } = aroundOf(centre, view.places, kind);
  const most = elder ? MOST.elder : MOST.standard;
  return (
    <>
      {!elder && (
        <>
          <Kinds kinds={kinds} kind={kind} onKind={setKind} />
          <Plan
            centre={centre}
            rings={RINGS}
            marks={within.slice(0, most)}
            numbered={kind !== undefined}
            north={words.north}
            label={words.plan(Math.min(within.length, most))}
          />
        </>
      )}
      {view.places.some(({ at }) => at.sample) && (
        <Note>
          <Mark words={placeMark} />
          <View>{words.sample}</View>
        </Note>
      )}
      <List
        key={kind}
        within={within}
        beyond={beyond}
        most={most}
        nothing={kind ? words.nothingOf(kind) : words.nothing}
      />
    </>
  );
}

const NoPositions = () => (
  <Still words={words.noPositions}>
    <Action words={words.choose} look="quiet" icon="place" onPress={() => goTo(routes.community())} />
  </Still>
);

function Around({ where }: { where: Where }) {
  const chosen = useChoices((choices) => choices.community);
  const read = useRead('community.near', where.communityId ? { communityId: where.communityId } : undefined);
  return (
    <Answered read={read}>
      {(view) => {
        const centre = where.me ?? view.community.at;
        if (!centre) return <NoPositions />;
        const from = where.me ? words.aroundMe : words.around(view.community.shortName);
        return (
          <>
            <View className="soft map__from">{`${from}${words.straight}`}</View>
            <FromWhere where={where} name={chosen?.shortName ?? view.community.shortName} />
            <Shown view={view} centre={centre} />
          </>
        );
      }}
    </Answered>
  );
}

export default function MapPage() {
  const where = useWhere();
  const chosen = useChoices((choices) => choices.community);
  return (
    <Page title={words.title}>
      <View className="inside">
        <View className="heading">{words.heading}</View>
        {chosen || where.me ? (
          <Around where={where} />
        ) : (
          <Still words={words.noCommunity}>
            <Action words={words.choose} icon="place" onPress={() => startFrom(routes.community())} />
          </Still>
        )}
      </View>
    </Page>
  );
}
