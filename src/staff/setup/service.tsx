// One service, part by part: how each part is now, and its form when it is being changed; one part at a time.
import { View } from '@tarojs/components';
import { useState, type ReactNode } from 'react';
import type { HurtView, SetupView } from '#contract/desk-setup';
import { setup } from '#words/setup';
import { Action } from '../../components/action';
import { Mark } from '../../components/mark';
import { Note } from '../../components/note';
import { Section } from '../../components/section';
import { CapacityForm } from './capacity-form';
import type { FormProps } from './form';
import { HoursForm } from './hours-form';
import { NoticeForm } from './notice-form';
import { QuestionsForm } from './questions-form';
import { RulesForm } from './rules-form';
import { HurtList } from '../parts/hurt-list';
import { useSaving } from './saving';
import { StateForm } from './state-form';
import { Now } from './now';
import { WorkersForm } from './workers-form';

const PARTS = ['state', 'hours', 'capacity', 'workers', 'rules', 'notice', 'questions'] as const;
export type Part = (typeof PARTS)[number];

/** Home visits have as many places as workers; others have no workers. */
const hasPart = ({ kind }: SetupView, part: Part): boolean =>
  part === 'workers' ? kind === 'visit' : part !== 'capacity' || kind !== 'visit';

function Form({
  part,
  service,
  ...form
}: FormProps & { readonly part: Part; readonly service: SetupView }): ReactNode {
  switch (part) {
    case 'state':
      return <StateForm service={service} {...form} />;
    case 'hours':
      return <HoursForm hours={service.hours} {...form} />;
    case 'capacity':
      return <CapacityForm capacity={service.capacity} {...form} />;
    case 'workers':
      return <WorkersForm service={service} {...form} />;
    case 'rules':
      return <RulesForm rules={service.rules} {...form} />;
    case 'notice':
      return <NoticeForm notice={service.notice} {...form} />;
    case 'questions':
      return <QuestionsForm questions={service.questions} {...form} />;
  }
}

interface Said {
  readonly words: string;
  readonly hurt: readonly HurtView[];
}

const SaidNote = ({ said: { words, hurt } }: { readonly said: Said }) => (
  <Note tone={hurt.length > 0 ? 'warning' : 'good'}>
    <View>{words}</View>
    <HurtList hurt={hurt} />
  </Note>
);

export function ServiceSetup({ view }: { readonly view: SetupView }) {
  const [service, setService] = useState(view);
  const [open, setOpen] = useState<Part>();
  const [said, setSaid] = useState<Said & { readonly part?: Part }>();
  const saving = useSaving(service, (saved, words, hurt) => {
    setService(saved);
    setSaid({ part: open, words, hurt });
    setOpen(undefined);
  });
  const show = (part: Part) => {
    saving.forget();
    saving.write.forget();
    setSaid(undefined);
    setOpen(part);
  };
  return (
    <>
      <View className="heading">{service.title}</View>
      {service.sample && <Mark words={setup.sample} />}
      {PARTS.filter((part) => hasPart(service, part)).map((part) => (
        <Section key={part} title={setup[part]}>
          {said?.part === part && <SaidNote said={said} />}
          {open === part ? (
            <Form part={part} service={service} saving={saving} leave={() => setOpen(undefined)} />
          ) : (
            <>
              <Now part={part} service={service} />
              <Action
                words={setup.change}
                look="quiet"
                label={setup.changeOf(setup[part])}
                disabled={saving.write.sending}
                onPress={() => show(part)}
              />
            </>
          )}
        </Section>
      ))}
    </>
  );
}
