// Six digits that somebody says, or the code on their phone, at a desk as at a door: typed or scanned, and said at once where they
// are none of ours; and in large words who it was. What becomes of a code, and whether there is a network, is the page's.
import { View } from '@tarojs/components';
import { useState, type ReactNode } from 'react';
import { minuteAt, type Instant } from '#domain/calendar';
import { codeIn } from '#domain/ticket-code';
import { timeWords } from '#words/dates';
import { desk } from '#words/desk';
import { Action } from '../../components/action';
import { Icon } from '../../components/icon';
import { TextField } from '../../components/text-field';
import { canScan, scanCode } from '../../platform/scan';
import { codeTyped } from './code';

interface CodeEntryProps {
  readonly disabled?: boolean;
  /** Another code is typed: what was said of the last one no longer matters. */
  readonly anew: () => void;
  /** Whether the code has been dealt with, so that the next may be typed. */
  readonly send: (code: string) => boolean | Promise<boolean>;
  /** What became of the last one. */
  readonly children?: ReactNode;
}

export function CodeEntry({ disabled, anew, send, children }: CodeEntryProps) {
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState<string>();
  const type = (text: string) => {
    setTyped(text);
    setWrong(undefined);
    anew();
  };
  const go = async (code: string | undefined, otherwise: string) => {
    anew();
    setWrong(code ? undefined : otherwise);
    if (code && (await send(code))) setTyped('');
  };
  const scan = async () => {
    const text = await scanCode();
    if (text !== undefined) await go(codeIn(text), desk.scanForeign);
  };
  return (
    <View className="section">
      <View className="section__title">{desk.codeTitle}</View>
      <View className="desk__code">
        <TextField
          label={desk.codeLabel}
          placeholder={desk.codeHint}
          type="tel"
          value={typed}
          wrong={wrong}
          onText={type}
        />
      </View>
      <Action
        words={desk.codeSend}
        icon="check"
        disabled={disabled}
        onPress={() => void go(codeTyped(typed), desk.codeWrong)}
      />
      {canScan && <Action words={desk.scan} look="quiet" disabled={disabled} onPress={() => void scan()} />}
      {children}
    </View>
  );
}

interface CameProps {
  readonly names: string;
  /** When, where it was ticked off before. */
  readonly before?: Instant;
  readonly children?: ReactNode;
}

/** Who it is, and what else to know of them, as large as can be read across a counter. */
export const Came = ({ names, before, children }: CameProps) => (
  <View className={`desk__came ${before === undefined ? '' : 'desk__came--before'}`}>
    <Icon name={before === undefined ? 'check' : 'note'} />
    <View className="desk__who">
      {before === undefined ? desk.came(names) : desk.cameBefore(names, timeWords(minuteAt(before)))}
    </View>
    {children}
  </View>
);
