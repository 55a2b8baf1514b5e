// What is ordered again and again at a day-care station: half-days, and lunch.
import { daycare, halfWords } from '#words/daycare';
import { standing } from '#words/standing';
import { Choice } from '../../components/choice';
import { Section } from '../../components/section';
import type { PartProps } from './form';

export function WhatHalves({ terms, change, lunch }: PartProps & { readonly lunch: boolean }) {
  const { halves } = terms;
  return (
    <Section title={standing.halves}>
      {(['am', 'pm'] as const).map((half) => (
        <Choice
          key={half}
          kind="checkbox"
          chosen={halves.includes(half)}
          onPress={() =>
            change({
              halves: halves.includes(half) ? halves.filter((one) => one !== half) : [...halves, half],
            })
          }
        >
          {halfWords[half]}
        </Choice>
      ))}
      {lunch && (
        <Choice kind="checkbox" chosen={terms.lunch} onPress={() => change({ lunch: !terms.lunch })}>
          {daycare.lunch}
        </Choice>
      )}
    </Section>
  );
}
