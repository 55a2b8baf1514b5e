// A quiet button that reads a page's main facts aloud, in the version for elders, where the phone can; pressed again it stops.
// What is read is words/aloud's.
import { useDidHide } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { aloud } from '#words/aloud';
import { canSpeak, hush, speak } from '../platform/speech';
import { useChoices } from '../state/choices';
import { Action } from './action';

function Reading({ sentences }: { sentences: () => readonly string[] }) {
  const [reading, setReading] = useState(false);
  const stop = () => {
    hush();
    setReading(false);
  };
  useDidHide(stop);
  useEffect(() => hush, []);
  const start = () => {
    setReading(true);
    speak(sentences(), () => setReading(false));
  };
  return (
    <Action
      words={reading ? aloud.stop : aloud.read}
      look="quiet"
      icon="sound"
      onPress={reading ? stop : start}
    />
  );
}

export function ReadAloud(props: { sentences: () => readonly string[] }) {
  const elder = useChoices((choices) => choices.elder);
  return canSpeak && elder ? <Reading {...props} /> : null;
}
