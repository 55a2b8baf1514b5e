// One service, part by part: how each part is now, and its form when it is being changed; one part at a time.
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect, useState, type ReactNode } from 'react';
import type { HurtView, SetupView } from '#contract/desk-setup';
import { setup } from '#words/setup';
import { single } from '#words/setup-days';
import { Action } from '../../components/action';
import { Note } from '../../components/note';
import { Section } from '../../components/section';
import { AboutForm } from './about-form';
import { CapacityForm } from './capacity-form';
import type { FormProps } from './form';
import { HoursForm } from './hours-form';
import { NoticeForm } from './notice-form';
import { OrderForm } from './order-form';
import { QuestionsForm } from './questions-form';
import { RulesForm } from './rules-form';
import { HurtList } from '../parts/hurt-list';
import { useSaving } from './saving';
import { SingleForm } from './single-form';
import { StateForm } from './state-form';
import { StopAll } from './stopping';
import { Now } from './now';
import { WorkersForm } from './workers-form';

const PARTS = [
  ...(['state', 'about', 'hours', 'single', 'capacity', 'workers'] as const),
  ...(['rules', 'order', 'notice', 'questions'] as const),
] as const;
export type Part = (typeof PARTS)[number];

const placeOf = (part: string): string => `setup-${part}`;

const lookAt = (part: string) => void Taro.pageScrollTo({ selector: `#${placeOf(part)}`, offsetTop: -64 });

const partWords = (part: Part): string => (part === 'single' ? single.title : setup[part]);

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
      return <HoursForm service={service} {...form} />;
    case 'single':
      return <SingleForm service={service} {...form} />;
    case 'about':
      return <AboutForm service={service} {...form} />;
    case 'capacity':
      return <CapacityForm capacity={service.capacity} {...form} />;
    case 'workers':
      return <WorkersForm service={service} {...form} />;
    case 'rules':
      return <RulesForm rules={service.rules} {...form} />;
    case 'order':
      return <OrderForm rules={service.rules} {...form} />;
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

/** Times that are none any more can be closed, so that everybody of them is told; of the others somebody may stay. */
const vanished = ({ id: serviceId, exceptions }: SetupView, hurt: readonly HurtView[]) =>
  hurt
    .filter(({ why }) => why === 'vanished')
    .map(({ date, start }) => {
      const reason = exceptions.find((one) => one.date === date)?.reason;
      return { serviceId, date, start, ...(reason ? { reason } : {}) };
    });

const SaidNote = ({
  service,
  said: { words, hurt },
}: {
  readonly service: SetupView;
  readonly said: Said;
}) => (
  <Note tone={hurt.length > 0 ? 'warning' : 'good'}>
    <View>{words}</View>
    <HurtList hurt={hurt} />
    <StopAll times={vanished(service, hurt)} reason={setup.stopReason} />
  </Note>
);

interface ServiceSetupProps {
  readonly view: SetupView;
  /** The part to be opened at once, where somebody was sent for it. */
  readonly begin?: string;
}

export function ServiceSetup({ view, begin }: ServiceSetupProps) {
  const [service, setService] = useState(view);
  const [open, setOpen] = useState(() => PARTS.find((part) => part === begin && hasPart(view, part)));
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
  useEffect(() => {
    if (begin) lookAt(begin);
  }, [begin]);
  return (
    <>
      <View className="heading">{service.title}</View>
      {service.sample && open !== 'notice' && (
        <Action
          words={setup.sample}
          look="plain"
          onPress={() => {
            show('notice');
            lookAt('notice');
          }}
        />
      )}
      {PARTS.filter((part) => hasPart(service, part)).map((part) => (
        <View key={part} id={placeOf(part)}>
          <Section title={partWords(part)}>
            {said?.part === part && <SaidNote service={service} said={said} />}
            {open === part ? (
              <Form part={part} service={service} saving={saving} leave={() => setOpen(undefined)} />
            ) : (
              <>
                <Now part={part} service={service} />
                <Action
                  words={setup.change(partWords(part))}
                  look="quiet"
                  disabled={saving.write.sending}
                  onPress={() => show(part)}
                />
              </>
            )}
          </Section>
        </View>
      ))}
    </>
  );
}
