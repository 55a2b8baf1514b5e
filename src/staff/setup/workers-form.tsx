// Who goes to households: what each can do, when they work, and on which days they are away (S13).
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { SetupView } from '#contract/desk-setup';
import type { Worker } from '#domain/kinds/visit';
import { setup } from '#words/setup';
import { Action } from '../../components/action';
import { Choice } from '../../components/choice';
import { TextField } from '../../components/text-field';
import { newRequestId } from '../../platform/request-id';
import { Absences } from './absences';
import { FormFrame, type FormProps } from './form';
import { HoursFields } from './hours-form';
import { Either } from './state-form';
import { hoursIn, hoursTexts } from './typed';

const MOST_NAME = 20;

/** As it is typed. */
interface TypedWorker extends Omit<Worker, 'hours'> {
  readonly rota: 'always' | 'own';
  readonly texts: readonly string[];
}

const typedWorker = ({ hours, ...worker }: Worker, open: SetupView['hours']): TypedWorker => ({
  ...worker,
  rota: hours ? 'own' : 'always',
  texts: hoursTexts(hours ?? open),
});

const nameOk = (name: string): boolean => name.trim() !== '' && [...name.trim()].length <= MOST_NAME;

function workerOf({ rota, texts, ...worker }: TypedWorker): Worker | undefined {
  const hours = rota === 'own' ? hoursIn(texts) : undefined;
  if (!nameOk(worker.name) || (rota === 'own' && !hours)) return undefined;
  return { ...worker, name: worker.name.trim(), ...(hours ? { hours } : {}) };
}

interface OneProps {
  readonly worker: TypedWorker;
  readonly nth: number;
  readonly skills: NonNullable<SetupView['skills']>;
  readonly tried: boolean;
  readonly edit: (part: Partial<TypedWorker>) => void;
  readonly drop: () => void;
}

function Skills({ worker: { skills: own }, skills, edit }: OneProps) {
  const press = (id: string) =>
    edit({ skills: own.includes(id) ? own.filter((one) => one !== id) : [...own, id] });
  return (
    <>
      <View className="soft">{`${setup.skills}：${setup.skillsHint}`}</View>
      {skills.map(({ id, title }) => (
        <Choice key={id} kind="checkbox" chosen={own.includes(id)} onPress={() => press(id)}>
          {title}
        </Choice>
      ))}
    </>
  );
}

function One(props: OneProps) {
  const { worker, nth, tried, edit, drop } = props;
  const name = worker.name.trim() || setup.worker(nth);
  return (
    <View className="setup__block">
      <TextField
        label={setup.workerName(nth)}
        hint={nth === 1 ? setup.workerHint : undefined}
        value={worker.name}
        wrong={tried && !nameOk(worker.name) ? setup.workerWrong : undefined}
        onText={(text) => edit({ name: text })}
      />
      <Skills {...props} />
      <Either
        options={[
          ['always', setup.always],
          ['own', setup.own],
        ]}
        value={worker.rota}
        onValue={(rota) => edit({ rota })}
      />
      {worker.rota === 'own' && (
        <HoursFields
          texts={worker.texts}
          tried={tried}
          label={(day) => setup.ownHours(name, day)}
          onTexts={(texts) => edit({ texts })}
        />
      )}
      <Absences absences={worker.absences ?? []} onAbsences={(absences) => edit({ absences })} />
      <Action words={setup.dropWorker(name)} look="quiet" onPress={drop} />
    </View>
  );
}

export function WorkersForm({ service, ...form }: FormProps & { readonly service: SetupView }) {
  const { hours, skills = [], workers = [] } = service;
  const [typed, setTyped] = useState<readonly TypedWorker[]>(() =>
    workers.map((one) => typedWorker(one, hours)),
  );
  const change = () => {
    const made = typed.map(workerOf);
    return made.length > 0 && made.every((one) => one !== undefined) ? { workers: made } : undefined;
  };
  const add = () => setTyped([...typed, typedWorker({ id: newRequestId(), name: '', skills: [] }, hours)]);
  return (
    <FormFrame {...form} change={change}>
      {(tried) => (
        <>
          {typed.map((worker, i) => (
            <One
              key={worker.id}
              worker={worker}
              nth={i + 1}
              skills={skills}
              tried={tried}
              edit={(part) => setTyped(typed.map((one, at) => (at === i ? { ...one, ...part } : one)))}
              drop={() => setTyped(typed.filter((_, at) => at !== i))}
            />
          ))}
          <Action words={setup.addWorker} look="quiet" onPress={add} />
        </>
      )}
    </FormFrame>
  );
}
