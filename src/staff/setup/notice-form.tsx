// The one-time notice: who may, how, what to bring, what it costs, whom to ask; and that somebody has checked it.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { SetupView } from '#contract/desk-setup';
import type { NoticeChange } from '#domain/setup';
import { setup } from '#words/setup';
import { Choice } from '../../components/choice';
import { TextField } from '../../components/text-field';
import { Count, FormFrame, LineFields, linesOk, written, type FormProps } from './form';
import { MaterialFields, materialsOf, type TypedMaterial } from './material-fields';
import { countIn, fenIn, yuanText } from './typed';

const PARTS = ['conditions', 'steps', 'refusals'] as const;

type Lines = Readonly<Record<(typeof PARTS)[number], readonly string[]>>;

/** As the contract has it. */
const phoneOk = (typed: string): boolean => /^(?:1[3-9]\d{9}|0\d{9,11})$/.test(typed.replace(/[\s-]/g, ''));

interface Typed {
  readonly lines: Lines;
  readonly materials: readonly TypedMaterial[];
  readonly fee: string;
  readonly phone: string;
  readonly days: string;
  readonly checked: boolean;
}

function noticeOf({ lines, materials, fee, phone, days, checked }: Typed): NoticeChange | undefined {
  const [feeFen, brought] = [fenIn(fee), materialsOf(materials)];
  const limitWorkingDays = days.trim() === '' ? undefined : countIn(days, 'limitWorkingDays');
  const daysOk = days.trim() === '' || limitWorkingDays !== undefined;
  if (feeFen === undefined || !brought || !daysOk || !phoneOk(phone)) return undefined;
  if (!PARTS.every((part) => linesOk(lines[part]))) return undefined;
  return {
    conditions: written(lines.conditions),
    steps: written(lines.steps),
    refusals: written(lines.refusals),
    materials: brought,
    feeFen,
    phone,
    sample: !checked,
    ...(limitWorkingDays === undefined ? {} : { limitWorkingDays }),
  };
}

const typedOf = ({
  conditions,
  steps,
  refusals,
  materials,
  feeFen,
  phone,
  limitWorkingDays,
  sample,
}: SetupView['notice']): Typed => ({
  lines: { conditions, steps, refusals },
  materials: materials.map((one) => ({ ...one, copies: `${one.copies}` })),
  fee: yuanText(feeFen),
  phone,
  days: `${limitWorkingDays ?? ''}`,
  checked: !sample,
});

export function NoticeForm({ notice, ...form }: FormProps & { readonly notice: SetupView['notice'] }) {
  const [typed, setTyped] = useState(() => typedOf(notice));
  const type = (part: Partial<Typed>) => setTyped({ ...typed, ...part });
  const change = () => {
    const made = noticeOf(typed);
    return made && { notice: made };
  };
  return (
    <FormFrame {...form} change={change}>
      {(tried) => (
        <>
          {PARTS.map((part) => (
            <LineFields
              key={part}
              part={setup[part]}
              hint={setup.lineHints[part]}
              lines={typed.lines[part]}
              tried={tried}
              onLines={(lines) => type({ lines: { ...typed.lines, [part]: lines } })}
            />
          ))}
          <MaterialFields
            materials={typed.materials}
            tried={tried}
            onMaterials={(materials) => type({ materials })}
          />
          <TextField
            label={setup.fee}
            hint={setup.feeHint}
            value={typed.fee}
            wrong={tried && fenIn(typed.fee) === undefined ? setup.feeWrong : undefined}
            onText={(fee) => type({ fee })}
          />
          <TextField
            label={setup.phone}
            hint={setup.phoneHint}
            type="tel"
            value={typed.phone}
            wrong={tried && !phoneOk(typed.phone) ? setup.phoneWrong : undefined}
            onText={(phone) => type({ phone })}
          />
          <Count
            label={setup.limitDays}
            hint={setup.limitDaysHint}
            name="limitWorkingDays"
            typed={typed.days}
            tried={tried}
            optional
            onText={(days) => type({ days })}
          />
          <Choice kind="checkbox" chosen={typed.checked} onPress={() => type({ checked: !typed.checked })}>
            <View>{setup.checked}</View>
            <View className="soft small">{setup.checkedHint}</View>
          </Choice>
        </>
      )}
    </FormFrame>
  );
}
