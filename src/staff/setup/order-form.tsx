// Who may come, whether those for whom there is no place may wait, and what becomes of those who do not come.
import { useState } from 'react';
import type { SetupView } from '#contract/desk-setup';
import { setup } from '#words/setup';
import { Choice } from '../../components/choice';
import { TextField } from '../../components/text-field';
import { Count, FormFrame, type FormProps } from './form';
import { agesOk, groupsIn, rulesWith, typedOrder, type TypedOrder } from './order-typed';
import { Either } from './state-form';

interface PartProps {
  readonly typed: TypedOrder;
  readonly tried: boolean;
  readonly type: (part: Partial<TypedOrder>) => void;
}

const Who = ({ typed, tried, type }: PartProps) => (
  <>
    {(['minAge', 'maxAge'] as const).map((field) => (
      <Count
        key={field}
        label={setup[field]}
        hint={setup[`${field}Hint`]}
        name="age"
        typed={typed[field]}
        tried={tried}
        optional
        wrong={agesOk(typed) ? undefined : setup.agesWrong}
        onText={(text) => type({ [field]: text })}
      />
    ))}
    <TextField
      label={setup.groups}
      hint={setup.groupsHint}
      value={typed.groups}
      wrong={tried && !groupsIn(typed.groups) ? setup.groupsWrong : undefined}
      onText={(groups) => type({ groups })}
    />
  </>
);

const Waiting = ({ typed, tried, type }: PartProps) => (
  <>
    <Either
      options={[
        ['none', setup.lineNone],
        ['offer', setup.lineOffer],
        ['promote', setup.linePromote],
      ]}
      value={typed.line}
      onValue={(line) => type({ line })}
    />
    {typed.line !== 'none' && (
      <Count
        label={setup.lineMost}
        hint={setup.lineMostHint}
        name="lineMost"
        typed={typed.lineMost}
        tried={tried}
        onText={(lineMost) => type({ lineMost })}
      />
    )}
    {typed.line === 'offer' && (
      <Count
        label={setup.offerMinutes}
        hint={setup.offerMinutesHint}
        name="offerMinutes"
        typed={typed.offerMinutes}
        tried={tried}
        onText={(offerMinutes) => type({ offerMinutes })}
      />
    )}
  </>
);

const Resting = ({ typed, tried, type }: PartProps) => (
  <>
    <Choice kind="checkbox" chosen={typed.cooling} onPress={() => type({ cooling: !typed.cooling })}>
      {setup.cooling}
    </Choice>
    {typed.cooling &&
      (['misses', 'withinDays', 'forDays'] as const).map((field) => (
        <Count
          key={field}
          label={setup[field]}
          hint={setup[`${field}Hint`]}
          name={field}
          typed={typed[field]}
          tried={tried}
          onText={(text) => type({ [field]: text })}
        />
      ))}
  </>
);

export function OrderForm({ rules, ...form }: FormProps & { readonly rules: SetupView['rules'] }) {
  const [typed, setTyped] = useState(() => typedOrder(rules));
  const type = (part: Partial<TypedOrder>) => setTyped({ ...typed, ...part });
  const change = () => {
    const made = rulesWith(rules, typed);
    return made && { rules: made };
  };
  return (
    <FormFrame {...form} change={change}>
      {(tried) => (
        <>
          <Who typed={typed} tried={tried} type={type} />
          <Waiting typed={typed} tried={tried} type={type} />
          <Resting typed={typed} tried={tried} type={type} />
        </>
      )}
    </FormFrame>
  );
}
