// How far ahead one may book, until when, for how many, and how often.
import { useState } from 'react';
import type { SetupView } from '#contract/desk-setup';
import type { LimitRule } from '#domain/limit';
import { limitLabels, setup } from '#words/setup';
import { Count, FormFrame, type FormProps } from './form';
import { countIn } from './typed';

const NUMBERS = ['horizonDays', 'noticeMinutes', 'cancelMinutes', 'mostPersons'] as const;
const PERIODS = ['open', 'day', 'week', 'month'] as const;

type Rules = SetupView['rules'];
type Period = (typeof PERIODS)[number];

const firstOf = ({ limits }: Rules, per: Period): LimitRule | undefined =>
  limits.find((one) => one.per === per);

/** The first limit of each period as typed, an emptied one gone; a second of the same period stays. */
function limitsOf(rules: Rules, most: (per: Period) => number | undefined): LimitRule[] {
  const typed = PERIODS.flatMap((per): LimitRule[] => {
    const count = most(per);
    return count === undefined ? [] : [{ per, of: firstOf(rules, per)?.of ?? 'kind', most: count }];
  });
  return [...typed, ...rules.limits.filter((one) => firstOf(rules, one.per) !== one)];
}

export function RulesForm({ rules, ...form }: FormProps & { readonly rules: Rules }) {
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>(() => ({
    ...Object.fromEntries(NUMBERS.map((name) => [name, `${rules[name]}`])),
    ...Object.fromEntries(PERIODS.map((per) => [per, `${firstOf(rules, per)?.most ?? ''}`])),
  }));
  const textOf = (field: string): string => texts[field] ?? '';
  const change = () => {
    const counts = NUMBERS.map((name) => [name, countIn(textOf(name), name)] as const);
    const periodsOk = PERIODS.every(
      (per) => textOf(per).trim() === '' || countIn(textOf(per), 'limit') !== undefined,
    );
    if (!periodsOk || counts.some(([, count]) => count === undefined)) return undefined;
    const numbers = Object.fromEntries(counts) as Record<(typeof NUMBERS)[number], number>;
    return { rules: { ...numbers, limits: limitsOf(rules, (per) => countIn(textOf(per), 'limit')) } };
  };
  const type = (field: string) => (text: string) => setTexts({ ...texts, [field]: text });
  return (
    <FormFrame {...form} change={change}>
      {(tried) => (
        <>
          {NUMBERS.map((name) => (
            <Count
              key={name}
              label={setup[name]}
              name={name}
              typed={textOf(name)}
              tried={tried}
              hint={setup.rulesHints[name]}
              onText={type(name)}
            />
          ))}
          {PERIODS.map((per) => (
            <Count
              key={per}
              label={limitLabels[per]}
              name="limit"
              typed={textOf(per)}
              tried={tried}
              hint={setup.limitHint}
              optional
              onText={type(per)}
            />
          ))}
        </>
      )}
    </FormFrame>
  );
}
