// What the forms of all parts share: fields for numbers and for lines, and the buttons that save or leave.
import { View } from '@tarojs/components';
import { useState, type ReactNode } from 'react';
import { BOUNDS } from '#domain/setup-bounds';
import type { ServiceChange } from '#domain/setup';
import { setup } from '#words/setup';
import { Action } from '../../components/action';
import { TextField } from '../../components/text-field';
import { Answer, type Saving } from './saving';
import { countIn } from './typed';

export interface FormProps {
  readonly saving: Saving;
  readonly leave: () => void;
}

interface FrameProps extends FormProps {
  /** What is to be saved; undefined while something typed is wrong. */
  readonly change: () => ServiceChange | undefined;
  /** Shows what is wrong once somebody has tried to save. */
  readonly children: (tried: boolean) => ReactNode;
}

export function FormFrame({ saving, leave, change, children }: FrameProps) {
  const [tried, setTried] = useState(false);
  const [wrong, setWrong] = useState(false);
  const save = () => {
    setTried(true);
    const made = change();
    setWrong(!made);
    if (made) void saving.save(made);
  };
  const asking = saving.answer?.why === 'hurt';
  return (
    <View className="setup__form">
      {children(tried)}
      {wrong && <View className="field__wrong">{setup.wrong}</View>}
      <Answer saving={saving} />
      {!asking && (
        <>
          <Action words={setup.save} disabled={saving.write.sending} onPress={save} />
          <Action words={setup.leave} look="quiet" disabled={saving.write.sending} onPress={leave} />
        </>
      )}
    </View>
  );
}

interface CountProps {
  readonly label: string;
  readonly name: keyof typeof BOUNDS;
  readonly typed: string;
  readonly tried: boolean;
  readonly hint?: string;
  /** May be left empty. */
  readonly optional?: boolean;
  /** What else is wrong about it. */
  readonly wrong?: string;
  readonly onText: (text: string) => void;
}

/** A number that says its bounds when it is outside them. */
export function Count({ label, name, typed, tried, hint, optional, wrong, onText }: CountProps) {
  const bad = !(optional && typed.trim() === '') && countIn(typed, name) === undefined;
  const says = bad ? setup.number(BOUNDS[name][0], BOUNDS[name][1]) : wrong;
  return (
    <TextField
      label={label}
      hint={hint}
      type="tel"
      value={typed}
      wrong={tried ? says : undefined}
      onText={onText}
    />
  );
}

interface LinesProps {
  readonly part: string;
  /** Said once, at the first. */
  readonly hint: string;
  readonly lines: readonly string[];
  readonly tried: boolean;
  readonly onLines: (lines: readonly string[]) => void;
}

const MOST_LINE = 200;
const MOST_LINES = 20;

/** What is kept of typed lines: those that say something. */
export const written = (lines: readonly string[]): string[] => lines.map((one) => one.trim()).filter(Boolean);

export const linesOk = (lines: readonly string[]): boolean =>
  written(lines).length <= MOST_LINES && lines.every((one) => [...one].length <= MOST_LINE);

/** One field a line and one for another; an emptied line is taken away. */
export function LineFields({ part, hint, lines, tried, onLines }: LinesProps) {
  const fields = lines.length < MOST_LINES && lines[lines.length - 1] !== '' ? [...lines, ''] : lines;
  return (
    <>
      {fields.map((line, i) => (
        <TextField
          key={i}
          label={setup.line(part, i + 1)}
          hint={i === 0 ? hint : undefined}
          value={line}
          wrong={tried && [...line].length > MOST_LINE ? setup.lineWrong : undefined}
          onText={(text) => onLines(fields.map((one, at) => (at === i ? text : one)))}
        />
      ))}
    </>
  );
}
