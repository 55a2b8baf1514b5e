// A file that is ready: its name, how long its link holds, and one button that opens or copies it.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { LinkView } from '#contract/desk-paper';
import { paper } from '#words/desk-paper';
import { Action } from '../../components/action';
import { Note } from '../../components/note';
import { openLink, opensLinks, type Opened } from '../../platform/open-link';

interface ReadyProps {
  readonly link: LinkView;
  /** What is ready. */
  readonly words: string;
  /** What pressing does, where links are opened. */
  readonly open: string;
}

export function Ready({ link, words, open }: ReadyProps) {
  const [opened, setOpened] = useState<Opened>();
  return (
    <Note tone="good">
      <View>{words}</View>
      <Action
        words={opensLinks ? open : paper.copy}
        icon="paper"
        onPress={() => void openLink(link.url).then(setOpened)}
      />
      {opened === 'copied' && <View className="strong">{paper.copied}</View>}
      {opened === 'failed' && <View className="strong">{paper.copyFailed}</View>}
      <View className="soft">{paper.until(link.until)}</View>
    </Note>
  );
}
