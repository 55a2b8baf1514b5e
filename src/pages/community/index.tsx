// Chooses one's community: by a part of its name, by where one is, or by the sub-district and then the community.
// Which exist is the functions' answer; the choice is remembered by state/choices.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { StreetView } from '#contract/community';
import { community as words } from '#words/community';
import { Action } from '../../components/action';
import { Answered } from '../../components/answered';
import { Page } from '../../components/page';
import { Section } from '../../components/section';
import { Still } from '../../components/still';
import { TextField } from '../../components/text-field';
import { Press } from '../../platform/press';
import { useChoices } from '../../state/choices';
import { useRead } from '../../state/read';
import { Communities } from './communities';
import { Nearest } from './nearest';
import { found } from './search';
import './index.scss';

function Found({
  streets,
  text,
  clear,
}: {
  streets: readonly StreetView[];
  text: string;
  clear: () => void;
}) {
  const hits = found(streets, text);
  const count = hits.reduce((sum, { communities }) => sum + communities.length, 0);
  if (count === 0) {
    return (
      <Still words={words.none(text.trim())}>
        <Action words={words.clear} look="quiet" onPress={clear} />
      </Still>
    );
  }
  return (
    <Section title={words.found(count)}>
      {hits.map(({ street, communities }) => (
        <Communities key={street} list={communities} street={street} />
      ))}
    </Section>
  );
}

function Streets({ streets }: { streets: readonly StreetView[] }) {
  const [open, setOpen] = useState<string>();
  const street = streets.find(({ id }) => id === open);
  if (street) {
    return (
      <Section title={street.name}>
        <Communities list={street.communities} />
        <Action words={words.allStreets} look="quiet" icon="back" onPress={() => setOpen(undefined)} />
      </Section>
    );
  }
  return (
    <Section title={words.streetsTitle}>
      <View className="streets">
        {streets.map(({ id, name, communities }) => (
          <Press key={id} className="streets__one" onPress={() => setOpen(id)}>
            <View className="strong">{name}</View>
            <View className="soft small">{words.count(communities.length)}</View>
          </Press>
        ))}
      </View>
    </Section>
  );
}

export default function Community() {
  const chosen = useChoices((choices) => choices.community);
  const [text, setText] = useState('');
  const read = useRead('community.streets', null);
  return (
    <Page title={words.title} first={!chosen}>
      <View className="inside">
        <View className="heading">{words.heading}</View>
        <View className="soft community__hint">
          {chosen ? `${words.here}：${chosen.shortName}` : words.hint}
        </View>
        <TextField
          label={words.searchLabel}
          placeholder={words.searchPlaceholder}
          type="search"
          value={text}
          onText={setText}
        />
        <Answered read={read} rows={6}>
          {(streets) =>
            text.trim() ? (
              <Found streets={streets} text={text} clear={() => setText('')} />
            ) : (
              <>
                <Nearest streets={streets} />
                <Streets streets={streets} />
              </>
            )
          }
        </Answered>
      </View>
    </Page>
  );
}
