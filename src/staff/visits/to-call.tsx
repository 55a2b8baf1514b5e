// Who is called before anybody sets out, above everything else, until they were reached: the longest sought first.
import { View } from '@tarojs/components';
import type { VisitRow, VisitsView } from '#contract/desk-visits';
import { spanWords } from '#words/dates';
import { visits as words } from '#words/desk-visits';
import { namesWords } from '#words/names';
import { Action } from '../../components/action';
import { goTo, routes } from '../../routes';
import { isToCall } from './visit-card';

interface ToCallProps {
  readonly communityId: string;
  readonly view: VisitsView;
}

/** Those whom somebody has tried to reach stay on top. */
const tried = ({ called }: VisitRow): number => (called ? 0 : 1);

export function ToCall({ communityId, view }: ToCallProps) {
  const rows = view.visits.filter(isToCall).sort((a, b) => tried(a) - tried(b) || a.start - b.start);
  if (rows.length === 0) return null;
  return (
    <View className="section">
      <View className="section__title">{words.callList}</View>
      <View className="soft">{words.callHint}</View>
      {rows.map((row) => {
        const names = namesWords(row.names.map((name) => ({ name })));
        return (
          <View key={row.id} className="card">
            <View className="visits__who">{names}</View>
            <View>{spanWords(row.start, row.end)}</View>
            {row.called && <View className="strong">{words.called(row.called)}</View>}
            <Action
              words={words.callOf(names)}
              look="quiet"
              icon="phone"
              onPress={() => goTo(routes.staff('visit', communityId, { booking: row.id, date: view.date }))}
            />
          </View>
        );
      })}
    </View>
  );
}
