// What one has to know of a household before one goes: when, who, where and how to get there, what for, what they were told to have
// at hand, what they said, who goes, and what is known so far.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { VisitRow, VisitsView } from '#contract/desk-visits';
import { dateAt } from '#domain/calendar';
import { nearDayWords, spanWords } from '#words/dates';
import { cameWords, visitDoor as words, visits } from '#words/desk-visits';
import { namesWords } from '#words/names';
import { Action } from '../../components/action';
import { Fact } from '../../components/fact';
import { Note } from '../../components/note';
import { copyText } from '../../platform/clipboard';
import { showPlace, showsPlaces } from '../../platform/map';
import { useNow } from '../../state/now';
import { materialsOf, namedIn } from '../visits/visit-card';

interface FactsProps {
  readonly view: VisitsView;
  readonly row: VisitRow;
}

/** On the phone's own map where it has one and the household is on it, else as an address to paste into one. */
function Way({ row: { address, names } }: Pick<FactsProps, 'row'>) {
  const [copied, setCopied] = useState<boolean>();
  const { text, point } = address;
  const onMap = showsPlaces && point !== undefined;
  const go = async () => {
    setCopied(undefined);
    const shown = onMap && (await showPlace({ name: text, address: names.join('、'), at: point }));
    if (!shown) setCopied(await copyText(text));
  };
  return (
    <>
      <Action
        words={onMap ? words.toMap : words.copyPlace}
        look="quiet"
        icon="place"
        onPress={() => void go()}
      />
      {copied !== undefined && (
        <Note tone={copied ? 'good' : 'warning'}>{copied ? words.placeCopied : words.placeNotCopied}</Note>
      )}
    </>
  );
}

const Asked = ({ row: { note, answers = [] } }: Pick<FactsProps, 'row'>) => (
  <>
    {note && (
      <Fact icon="note" name={words.note}>
        {note}
      </Fact>
    )}
    {answers.map(({ label, text }) => (
      <Fact key={label} icon="visit" name={label}>
        {text}
      </Fact>
    ))}
  </>
);

export function Facts({ view, row }: FactsProps) {
  const materials = materialsOf(view, row);
  const today = dateAt(useNow());
  return (
    <View className="card">
      <Fact icon="clock" name={words.when}>
        <View className="strong">{nearDayWords(view.date, today)}</View>
        <View className="strong">{spanWords(row.start, row.end)}</View>
      </Fact>
      <Fact icon="person" name={words.who}>
        <View className="strong">{namesWords(row.names.map((name) => ({ name })))}</View>
        <View>{row.phone ? words.phone(row.phone) : words.noPhone}</View>
      </Fact>
      <Fact icon="place" name={words.where}>
        {row.address.text}
        <Way row={row} />
      </Fact>
      <Fact icon="paper" name={words.task}>
        {row.title}
      </Fact>
      {materials.length > 0 && (
        <Fact icon="paper" name={words.materials}>
          {materials.join('、')}
        </Fact>
      )}
      <Asked row={row} />
      <Fact icon="people" name={words.goes}>
        {namedIn(view, row) || words.nobody}
      </Fact>
      {row.called && (
        <Fact icon="phone" name={words.calledHow}>
          {visits.called(row.called)}
        </Fact>
      )}
      {row.came && (
        <Fact icon="check" name={words.cameHow}>
          {cameWords(row.came)}
        </Fact>
      )}
    </View>
  );
}
