// Seeing everything that is kept about oneself, and carrying it away as a file. It is fetched when somebody asks for it.
import { View } from '@tarojs/components';
import { useState } from 'react';
import { dateAt } from '#domain/calendar';
import { nothingKept, ownDataSections, ownDataText, type KeptSection, type KeptThing } from '#words/own-data';
import { privacy } from '#words/privacy';
import { Action } from '../../components/action';
import { Note } from '../../components/note';
import { Section } from '../../components/section';
import { Trouble } from '../../components/trouble';
import { exportText, type Exported } from '../../platform/export';
import { useNow } from '../../state/now';
import { useOwnData } from './own-data';

/** So many of a kind are drawn; the file has all of them (WeChat: fewer than 1000 nodes a page, and 60 of one parent). */
const MOST_DRAWN = 8;
const MOST_LINES = 30;

const Thing = ({ thing: { title, lines } }: { thing: KeptThing }) => (
  <View className="card">
    <View className="strong">{title}</View>
    {lines.slice(0, MOST_LINES).map((line, i) => (
      <View key={i}>{line}</View>
    ))}
  </View>
);

const Things = ({ section: { title, things } }: { section: KeptSection }) => (
  <View className="section">
    <View className="strong privacy__kind">{title}</View>
    {things.slice(0, MOST_DRAWN).map((thing) => (
      <Thing key={thing.id} thing={thing} />
    ))}
    {things.length > MOST_DRAWN && <View className="soft">{privacy.more(things.length - MOST_DRAWN)}</View>}
  </View>
);

function Export() {
  const now = useNow();
  const own = useOwnData();
  const [exported, setExported] = useState<Exported>();
  const carry = async () => {
    setExported(undefined);
    const data = await own.fetch();
    if (!data) return;
    const text = ownDataText(ownDataSections(data.kept, data.bookings), now);
    setExported(await exportText(privacy.fileName(dateAt(now)), text));
  };
  const fine = exported !== 'failed' && exported !== 'cancelled';
  return (
    <>
      {own.failure && <Trouble failure={own.failure} again={() => void carry()} />}
      <Action
        words={own.busy ? privacy.exporting : privacy.export}
        look="quiet"
        icon="paper"
        disabled={own.busy}
        onPress={() => void carry()}
      />
      {exported && (
        <View className="privacy__exported">
          <Note tone={fine ? 'good' : 'warning'}>{privacy.exported[exported]}</Note>
        </View>
      )}
    </>
  );
}

export function See() {
  const own = useOwnData();
  const [sections, setSections] = useState<readonly KeptSection[]>();
  const see = async () => {
    const data = await own.fetch();
    if (data) setSections(ownDataSections(data.kept, data.bookings));
  };
  return (
    <Section title={privacy.seeTitle}>
      {own.failure && <Trouble failure={own.failure} again={() => void see()} />}
      <Action
        words={own.busy ? privacy.reading : sections ? privacy.hide : privacy.see}
        icon="search"
        disabled={own.busy}
        onPress={() => (sections ? setSections(undefined) : void see())}
      />
      <Export />
      {sections?.length === 0 && <View className="section">{nothingKept}</View>}
      {sections?.map((section) => (
        <Things key={section.title} section={section} />
      ))}
    </Section>
  );
}
