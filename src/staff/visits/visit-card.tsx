// One household of the day: when, who, where, how far, and who goes.
import { View } from '@tarojs/components';
import type { VisitRow, VisitsView } from '#contract/desk-visits';
import { spanWords } from '#words/dates';
import { cameWords, visits as words } from '#words/desk-visits';
import { namesWords } from '#words/names';
import { statusWords } from '#words/statuses';
import { Action } from '../../components/action';
import { Mark } from '../../components/mark';
import { goTo, routes } from '../../routes';

interface VisitCardProps {
  readonly communityId: string;
  readonly view: VisitsView;
  readonly row: VisitRow;
  readonly nth: number;
}

export const namedIn = ({ workers }: VisitsView, { workerIds, serviceId }: VisitRow): string =>
  workers
    .filter((one) => one.serviceId === serviceId && workerIds.includes(one.id))
    .map(({ name }) => name)
    .join('、');

const taskIn = ({ tasks }: VisitsView, { serviceId, taskId }: VisitRow) =>
  tasks.find((one) => one.serviceId === serviceId && one.id === taskId);

/** How many go; one where the service does not offer it any more. */
export const needsOf = (view: VisitsView, row: VisitRow): number => taskIn(view, row)?.needs ?? 1;

export const skillOf = (view: VisitsView, row: VisitRow): string => taskIn(view, row)?.skill ?? '';

/** What the household was told to have at hand. */
export const materialsOf = (view: VisitsView, row: VisitRow): readonly string[] =>
  taskIn(view, row)?.materials ?? [];

/** The very old are called before anybody sets out; whoever was not reached still is. */
export const isToCall = ({ priority, status, called }: VisitRow): boolean =>
  priority === true &&
  (status === 'pending' || status === 'confirmed') &&
  (!called || called.said === 'unreached');

export function VisitCard({ communityId, view, row, nth }: VisitCardProps) {
  const names = namesWords(row.names.map((name) => ({ name })));
  const short = row.workerIds.length < needsOf(view, row);
  const { tone, icon, name: status } = statusWords[row.status];
  const left = row.serving?.undone ? words.undone : words.done;
  const here = row.serving?.doneAt === undefined ? words.here : left;
  return (
    <View className="card">
      <View className="visits__top">
        <View className="strong">{words.nth(nth)}</View>
        <View className="strong">{spanWords(row.start, row.end)}</View>
        <Mark words={row.status === 'arrived' ? here : status} tone={tone} icon={icon} />
      </View>
      <View className="visits__who">{names}</View>
      <View>{row.title}</View>
      <View>{row.address.text}</View>
      {row.metres !== undefined && <View className="soft">{words.far(row.metres)}</View>}
      {isToCall(row) && <Mark words={words.first} tone="now" icon="phone" />}
      {row.called && <View className="strong">{words.called(row.called)}</View>}
      {row.came && <View className="soft">{cameWords(row.came)}</View>}
      {row.why && <View>{row.why}</View>}
      {short ? (
        <Mark words={words.short} tone="now" icon="people" />
      ) : (
        <View>{words.goes(namedIn(view, row))}</View>
      )}
      <Action
        words={words.open(names)}
        look="quiet"
        icon="visit"
        onPress={() => goTo(routes.staff('visit', communityId, { booking: row.id, date: view.date }))}
      />
    </View>
  );
}
