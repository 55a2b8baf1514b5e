// A desk's last eight weeks as pictures: who booked, came and stayed away, how long people waited, how they rated it;
// each with its numbers beneath. What may be shown of ratings is decided by the functions.
import { Image, View } from '@tarojs/components';
import { useState } from 'react';
import type { TrendsView } from '#contract/desk-trends';
import { LEAST_RATINGS } from '#domain/trend';
import { trends, waitWords } from '#words/trends';
import { Action } from '../../components/action';
import { Choice } from '../../components/choice';
import { Page } from '../../components/page';
import { Section } from '../../components/section';
import { Still } from '../../components/still';
import { goBackOr, routes, useParam } from '../../routes';
import { useRead } from '../../state/read';
import { OnlyFor } from '../parts/only-for';
import { bars, lined, pictureOf, type ChartData } from './chart';
import { ratingsOf, servicesIn, weeksOf, type Week } from './weeks';
import './index.scss';

const COBALT = '#173b84';
const PALE = '#9db4dd';
const LANTERN = '#c0392b';

interface ChartProps {
  readonly title: string;
  readonly data: ChartData;
  readonly draw: (data: ChartData) => string;
  /** The same in words. */
  readonly lines: readonly string[];
}

const Chart = ({ title, data, draw, lines }: ChartProps) => (
  <>
    <Image className="trends__picture" mode="widthFix" src={pictureOf(draw(data))} ariaLabel={title} />
    {lines.map((line) => (
      <View key={line} className="trends__line">
        {line}
      </View>
    ))}
  </>
);

function Attendance({ weeks }: { readonly weeks: readonly Week[] }) {
  const labels = weeks.map(({ week }) => trends.weekShort(week));
  const of = (name: string, colour: string, what: 'booked' | 'came' | 'missed') => ({
    name,
    colour,
    values: weeks.map((one) => one[what]),
  });
  const series = [
    of(trends.booked, PALE, 'booked'),
    of(trends.came, COBALT, 'came'),
    of(trends.missed, LANTERN, 'missed'),
  ];
  const total = (what: 'booked' | 'came' | 'missed') => weeks.reduce((all, one) => all + one[what], 0);
  const lines = weeks
    .filter(({ booked }) => booked > 0)
    .map(({ week, booked, came, missed }) => trends.line(week, booked, came, missed));
  return (
    <Section title={trends.attendance}>
      <View>{trends.sum(total('booked'), total('came'), total('missed'))}</View>
      <Chart title={trends.attendance} data={{ labels, series }} draw={bars} lines={lines} />
    </Section>
  );
}

const MINUTE = 60_000;

function Waits({ weeks }: { readonly weeks: readonly Week[] }) {
  const labels = weeks.map(({ week }) => trends.weekShort(week));
  const waits = [
    { title: trends.answerWait, of: (one: Week) => one.answerMs, unit: 60 * MINUTE },
    { title: trends.counterWait, of: (one: Week) => one.counterMs, unit: MINUTE },
  ].filter(({ of }) => weeks.some((one) => of(one) !== undefined));
  return (
    <Section title={trends.waits}>
      {waits.length === 0 && <View className="soft">{trends.noWaits}</View>}
      {waits.map(({ title, of, unit }) => {
        const values = weeks.map(of).map((ms) => (ms === undefined ? undefined : ms / unit));
        const lines = weeks.flatMap((one) => {
          const ms = of(one);
          return ms === undefined ? [] : [trends.waited(one.week, waitWords(ms))];
        });
        return (
          <View key={title} className="trends__wait">
            <View className="strong">{title}</View>
            <Chart
              title={title}
              data={{ labels, series: [{ name: title, colour: COBALT, values }] }}
              draw={lined}
              lines={lines}
            />
          </View>
        );
      })}
    </Section>
  );
}

function Ratings({ view, serviceId }: { readonly view: TrendsView; readonly serviceId: string }) {
  const ratings = ratingsOf(view, serviceId);
  const labels = view.weeks.map(trends.weekShort);
  const values = ratings.map((one) => one && one.levels / one.ratings);
  const lines = ratings.flatMap((one) =>
    one ? [trends.rated(one.week, one.levels / one.ratings, one.ratings)] : [],
  );
  return (
    <Section title={trends.ratings}>
      {lines.length === 0 && <View>{trends.noRatings}</View>}
      {lines.length > 0 && (
        <Chart
          title={trends.ratings}
          data={{ labels, top: 5, series: [{ name: trends.ratings, colour: COBALT, values }] }}
          draw={lined}
          lines={lines}
        />
      )}
      <View className="soft">{trends.confidential(LEAST_RATINGS)}</View>
    </Section>
  );
}

function Weeks({ view, communityId }: { readonly view: TrendsView; readonly communityId: string }) {
  const [serviceId, setServiceId] = useState<string>();
  const services = servicesIn(view);
  if (services.length === 0)
    return (
      <Still words={trends.none}>
        <Action words={trends.toDesk} look="quiet" onPress={() => goBackOr(routes.desk(communityId))} />
      </Still>
    );
  const weeks = weeksOf(view, serviceId);
  return (
    <>
      <Section title={trends.which}>
        <Choice kind="radio" chosen={!serviceId} onPress={() => setServiceId(undefined)}>
          {trends.all}
        </Choice>
        {services.map(({ id, title }) => (
          <Choice key={id} kind="radio" chosen={id === serviceId} onPress={() => setServiceId(id)}>
            {title}
          </Choice>
        ))}
      </Section>
      <Attendance weeks={weeks} />
      <Waits weeks={weeks} />
      {serviceId && <Ratings view={view} serviceId={serviceId} />}
    </>
  );
}

export default function TrendsPage() {
  const communityId = useParam('community');
  const read = useRead('desk.trends', { communityId });
  return (
    <Page title={trends.title}>
      <View className="inside">
        <View className="heading">{trends.title}</View>
        <OnlyFor role="clerk" read={read}>
          {(view) => <Weeks view={view} communityId={communityId} />}
        </OnlyFor>
        {read.value && (
          <Action words={trends.refresh} look="quiet" icon="refresh" onPress={() => void read.again()} />
        )}
      </View>
    </Page>
  );
}
