// What is ordered again and again at a day-care station: half-days, and for who comes lunch and being fetched.
import type { Offer } from '#contract/service';
import { daycare, halfWords } from '#words/daycare';
import { standing } from '#words/standing';
import { Choice } from '../../components/choice';
import { Section } from '../../components/section';
import type { PartProps } from './form';

type WhatHalvesProps = PartProps & { readonly offer: Extract<Offer, { kind: 'daycare' }> };

export function WhatHalves({ terms, change, offer }: WhatHalvesProps) {
  const { halves } = terms;
  const comes = halves.length > 0;
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
      {comes && offer.lunch && (
        <Choice kind="checkbox" chosen={terms.lunch} onPress={() => change({ lunch: !terms.lunch })}>
          {daycare.lunch}
        </Choice>
      )}
      {comes && offer.transport && (
        <Choice
          kind="checkbox"
          chosen={terms.transport ?? false}
          onPress={() => change({ transport: !terms.transport })}
        >
          {daycare.transport}
        </Choice>
      )}
    </Section>
  );
}
