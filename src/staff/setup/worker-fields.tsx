// One who goes to households, as it is typed: what they can do, when they work, and on which days they are away (S13).
import { View } from '@tarojs/components';
import type { SetupView } from '#contract/desk-setup';
import type { Worker } from '#domain/kinds/visit';
import { setup } from '#words/setup';
import { Action } from '../../components/action';
import { Choice } from '../../components/choice';
import { TextField } from '../../components/text-field';
import { Absences } from './absences';
import { HoursFields } from './hours-form';
import { Either } from './state-form';
import { hoursIn, hoursTexts } from './typed';

const MOST_NAME = 20;

/** As it is typed. */
export interface TypedWorker extends Omit<Worker, 'hours'> {
  readonly rota: 'always' | 'own';
  readonly texts: readonly string[];
}

export const typedWorker = ({ hours, ...worker }: Worker, open: SetupView['hours']): TypedWorker => ({
  ...worker,
  rota: hours ? 'own' : 'always',
  texts: hoursTexts(hours ?? open),
});

const nameOk = (name: string): boolean => name.trim() !== '' && [...name.trim()].length <= MOST_NAME;

export function workerOf({ rota, texts, ...worker }: TypedWorker): Worker | undefined {
  const hours = rota === 'own' ? hoursIn(texts) : undefined;
  if (!nameOk(worker.name) || (rota === 'own' && !hours)) return undefined;
  return { ...worker, name: worker.name.trim(), ...(hours ? { hours } : {}) };
}

interface WorkerFieldsProps {
  readonly worker: TypedWorker;
  readonly nth: number;
  readonly skills: NonNullable<SetupView['skills']>;
  readonly tried: boolean;
  readonly edit: (part: Partial<TypedWorker>) => void;
  readonly drop: () => void;
}

function Skills({ worker: { skills: own }, skills, edit }: WorkerFieldsProps) {
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

export function WorkerFields(props: WorkerFieldsProps) {
  const { worker, nth, tried, edit, drop } = props;
  const name = worker.name.trim() || setup.worker(nth);
  return (
    <>
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
    </>
  );
}
