// Who goes to households, a line each: one is opened at a time; who came by an invitation and is not among them is offered.
// What is typed of one is worker-fields.tsx's.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { SetupView } from '#contract/desk-setup';
import { dateAt } from '#domain/calendar';
import { setup } from '#words/setup';
import { daysWords } from '#words/setup-days';
import { Action } from '../../components/action';
import { newRequestId } from '../../platform/request-id';
import { useNow } from '../../state/now';
import { useRead } from '../../state/read';
import { FormFrame, type FormProps } from './form';
import { typedWorker, WorkerFields, workerOf, type TypedWorker } from './worker-fields';

interface LineProps {
  readonly worker: TypedWorker;
  readonly nth: number;
  readonly open: () => void;
}

/** As much as one looks for: who, when, and when not. */
function Line({ worker, nth, open }: LineProps) {
  const today = dateAt(useNow());
  const name = worker.name.trim() || setup.worker(nth);
  const away = (worker.absences ?? []).filter(({ to }) => to >= today);
  return (
    <View className="setup__row">
      <View className="setup__text">
        <View className="strong">{name}</View>
        <View className="soft">{worker.rota === 'own' ? setup.own : setup.always}</View>
        {away.map(({ from, to, reason }) => (
          <View key={`${from} ${to}`} className="soft">
            {setup.awayOn(daysWords(from, to, today, reason))}
          </View>
        ))}
      </View>
      <Action words={setup.changeWorker(name)} look="quiet" onPress={open} />
    </View>
  );
}

interface NewcomersProps {
  readonly communityId: string;
  readonly typed: readonly TypedWorker[];
  readonly add: (name: string) => void;
}

/** Whoever may visit and is not listed gets no household; nothing is said where it cannot be looked up. */
function Newcomers({ communityId, typed, add }: NewcomersProps) {
  const { value } = useRead('desk.members', { communityId });
  const listed = typed.map(({ name }) => name.trim());
  const missing = (value?.members ?? []).filter(({ name, unlisted }) => unlisted && !listed.includes(name));
  return missing.map(({ id, name }) => (
    <View key={id} className="setup__row">
      <View className="setup__text">{setup.newcomer(name)}</View>
      <Action words={setup.addNamed(name)} look="quiet" onPress={() => add(name)} />
    </View>
  ));
}

export function WorkersForm({ service, ...form }: FormProps & { readonly service: SetupView }) {
  const { communityId, hours, skills = [], workers = [] } = service;
  const [typed, setTyped] = useState<readonly TypedWorker[]>(() =>
    workers.map((one) => typedWorker(one, hours)),
  );
  const [open, setOpen] = useState<string>();
  const change = () => {
    const made = typed.map(workerOf);
    return made.length > 0 && made.every((one) => one !== undefined) ? { workers: made } : undefined;
  };
  const add = (name = '') => {
    const id = newRequestId();
    setTyped([...typed, typedWorker({ id, name, skills: [] }, hours)]);
    setOpen(id);
  };
  return (
    <FormFrame {...form} change={change}>
      {(tried) => (
        <>
          {typed.map((worker, i) => (
            <View key={worker.id} className="setup__block">
              {worker.id === open || (tried && !workerOf(worker)) ? (
                <WorkerFields
                  worker={worker}
                  nth={i + 1}
                  skills={skills}
                  tried={tried}
                  edit={(part) => setTyped(typed.map((one, at) => (at === i ? { ...one, ...part } : one)))}
                  drop={() => setTyped(typed.filter((_, at) => at !== i))}
                />
              ) : (
                <Line worker={worker} nth={i + 1} open={() => setOpen(worker.id)} />
              )}
            </View>
          ))}
          <Newcomers communityId={communityId} typed={typed} add={add} />
          <Action words={setup.addWorker} look="quiet" onPress={() => add()} />
        </>
      )}
    </FormFrame>
  );
}
