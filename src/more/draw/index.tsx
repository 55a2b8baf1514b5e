// The lots of one time of an event: what was promised before, what came of it, one's own place, and how anyone checks it.
// How a draw is checked is domain/lottery's.
import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { DrawView } from '#contract/desk-sessions';
import { dateAt, isLocalDate } from '#domain/calendar';
import { momentWords, nearDayWords, timeWords } from '#words/dates';
import { draw as words, drawText } from '#words/draw';
import { Action } from '../../components/action';
import { Answered } from '../../components/answered';
import { Lines } from '../../components/lines';
import { Mark } from '../../components/mark';
import { Page } from '../../components/page';
import { Section } from '../../components/section';
import { Still } from '../../components/still';
import { copyText } from '../../platform/clipboard';
import { goTo, replaceBy, routes, useParam } from '../../routes';
import { useNow } from '../../state/now';
import { useRead, type Read } from '../../state/read';
import './index.scss';

function State({ view }: { view: DrawView }) {
  const now = useNow();
  const { drawnAt, opensAt, entries } = view;
  return (
    <View className="card">
      {drawnAt === undefined ? (
        <Mark words={words.notYet} tone="now" icon="hourglass" />
      ) : (
        <Mark words={words.drawnAt(momentWords(drawnAt, now))} tone="good" icon="check" />
      )}
      {drawnAt === undefined && <View>{words.opensAt(momentWords(opensAt, now))}</View>}
      <View>{words.entries(entries)}</View>
    </View>
  );
}

const Mine = ({ mine }: Pick<DrawView, 'mine'>) => (
  <Section title={words.mine}>
    {mine.length === 0 && <View className="card">{words.notMine}</View>}
    {mine.map(({ bookingId, position }) => (
      <View key={bookingId} className="card">
        {position === undefined ? (
          <View>{words.mineIn}</View>
        ) : (
          <>
            <View className="draw__place">{words.minePlace(position)}</View>
            <View>{words.minePlaceHint}</View>
          </>
        )}
        <Action
          words={words.ticket}
          look="quiet"
          icon="ticket"
          onPress={() => goTo(routes.ticket(bookingId))}
        />
      </View>
    ))}
  </Section>
);

const Value = ({ name, value }: { name: string; value: string }) => (
  <View className="draw__fact">
    <View className="strong">{name}</View>
    <Text className="draw__value" userSelect>
      {value}
    </Text>
  </View>
);

/** What a check needs; long numbers, so folded away until asked for. */
function Proof({ view, what }: { view: DrawView; what: string }) {
  const [copied, setCopied] = useState<boolean>();
  const { commitment, seed, order, mine } = view;
  return (
    <View className="card draw__proof">
      <Value name={words.seal} value={commitment} />
      <Value name={words.number} value={seed ?? words.numberLater} />
      {mine.map(({ bookingId }) => (
        <Value key={bookingId} name={words.own} value={bookingId} />
      ))}
      {order && <Value name={words.order(order.length)} value={order.join('\n')} />}
      <View className="strong">{words.check}</View>
      <Lines lines={words.steps} ordered />
      <Action
        words={words.copy}
        look="quiet"
        icon="paper"
        onPress={() => void copyText(drawText(view, what)).then(setCopied)}
      />
      {copied !== undefined && <View>{copied ? words.copied : words.notCopied}</View>}
    </View>
  );
}

function Why({ view, what }: { view: DrawView; what: string }) {
  const [open, setOpen] = useState(false);
  return (
    <Section title={words.why}>
      <View className="card">
        <Lines lines={words.reasons} ordered />
      </View>
      <Action
        words={open ? words.fewer : words.more}
        look="quiet"
        icon="paper"
        onPress={() => setOpen(!open)}
      />
      {open && <Proof view={view} what={what} />}
    </Section>
  );
}

/** Nobody has entered: there is nothing promised yet, and that is no trouble. */
const isNobody = ({ value, failure }: Read<DrawView>): boolean =>
  value === undefined && failure?.kind === 'refused' && failure.refusal.code === 'NOT_FOUND';

export default function Draw() {
  const serviceId = useParam('service');
  const date = useParam('date');
  const start = Number(useParam('start'));
  const read = useRead('event.draw', { serviceId, date, start });
  const title = useRead('service.get', { serviceId }).value?.title ?? '';
  const today = dateAt(useNow());
  const when = isLocalDate(date) ? `${nearDayWords(date, today)} ${timeWords(start)}` : '';
  return (
    <Page title={words.title}>
      <View className="inside">
        <View className="heading">{title || words.title}</View>
        <View className="soft draw__when">{when}</View>
        {isNobody(read) ? (
          <Still words={words.nobody}>
            <Action words={words.toEvent} onPress={() => replaceBy(routes.event(serviceId))} />
          </Still>
        ) : (
          <Answered read={read} rows={2}>
            {(view) => (
              <>
                <State view={view} />
                <Mine mine={view.mine} />
                <Why view={view} what={`${title} ${when}`} />
              </>
            )}
          </Answered>
        )}
      </View>
    </Page>
  );
}
