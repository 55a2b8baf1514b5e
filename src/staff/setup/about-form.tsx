// What a service is called, what it is in one sentence, and where.
import { useState } from 'react';
import type { SetupView } from '#contract/desk-setup';
import { setup } from '#words/setup';
import { TextField } from '../../components/text-field';
import { FormFrame, type FormProps } from './form';

const MOST = { title: 30, summary: 60, place: 60 } as const;
type Field = keyof typeof MOST;

export function AboutForm({ service, ...form }: FormProps & { readonly service: Pick<SetupView, Field> }) {
  const [typed, setTyped] = useState<Pick<SetupView, Field>>({
    title: service.title,
    summary: service.summary,
    place: service.place,
  });
  const fine = (field: Field): boolean => {
    const text = typed[field].trim();
    return (field === 'summary' || text !== '') && [...text].length <= MOST[field];
  };
  const change = () => {
    if (!fine('title') || !fine('summary') || !fine('place')) return undefined;
    const { title, summary, place } = typed;
    return { about: { title: title.trim(), summary: summary.trim(), place: place.trim() } };
  };
  const words = {
    title: [setup.aboutTitle, setup.aboutTitleHint, setup.aboutTitleWrong],
    summary: [setup.summary, setup.summaryHint, setup.summaryWrong],
    place: [setup.place, setup.placeHint, setup.placeWrong],
  } as const;
  return (
    <FormFrame {...form} change={change}>
      {(tried) =>
        (['title', 'summary', 'place'] as const).map((field) => (
          <TextField
            key={field}
            label={words[field][0]}
            hint={words[field][1]}
            value={typed[field]}
            wrong={tried && !fine(field) ? words[field][2] : undefined}
            onText={(text) => setTyped({ ...typed, [field]: text })}
          />
        ))
      }
    </FormFrame>
  );
}
