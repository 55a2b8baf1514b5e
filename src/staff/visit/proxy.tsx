// Who of the family signs for somebody: a typed name, the relation, that it was read out and agreed to, and a name drawn by finger.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { VisitLeaveInput } from '#contract/desk-visits';
import { isDrawn, type Signature } from '#domain/signature';
import { visitDoor as words } from '#words/desk-visits';
import { Action } from '../../components/action';
import { Choice } from '../../components/choice';
import { Note } from '../../components/note';
import { TextField } from '../../components/text-field';
import { SignaturePad } from '../../platform/signature';
import '../parts/signed.scss';

export interface SaidProxy {
  readonly signs: boolean;
  readonly name: string;
  readonly relation: string;
  readonly agreed: boolean;
  readonly signature: Signature;
}

export const nobody: SaidProxy = { signs: false, name: '', relation: '', agreed: false, signature: [] };

export interface ProxyFaults {
  readonly name?: string;
  readonly relation?: string;
  readonly agreed?: string;
  readonly signature?: string;
}

/** As the contract has it, in characters as people count them. */
const fits = (text: string, most: number): boolean => text.trim() !== '' && [...text.trim()].length <= most;

export function proxyFaults({ signs, name, relation, agreed, signature }: SaidProxy): ProxyFaults {
  if (!signs) return {};
  return {
    ...(fits(name, 20) ? {} : { name: words.proxyNameNeeded }),
    ...(fits(relation, 10) ? {} : { relation: words.proxyRelationNeeded }),
    ...(agreed ? {} : { agreed: words.proxyAgreeNeeded }),
    ...(isDrawn(signature) ? {} : { signature: words.signNeeded }),
  };
}

export const proxyOf = ({ signs, name, relation, signature }: SaidProxy): Pick<VisitLeaveInput, 'proxy'> =>
  signs
    ? {
        proxy: {
          name: name.trim(),
          relation: relation.trim(),
          consent: true,
          signature: signature.map((stroke) => [...stroke]),
        },
      }
    : {};

interface ProxyProps {
  readonly said: SaidProxy;
  readonly say: (change: Partial<SaidProxy>) => void;
  readonly faults: ProxyFaults;
}

/** Wiped, it is another field: an empty one. */
function Sign({ said, say, faults }: ProxyProps) {
  const [nth, setNth] = useState(0);
  const draw = (signature: Signature) => say({ signature });
  const wipe = () => {
    setNth(nth + 1);
    draw([]);
  };
  return (
    <>
      <View className="strong">{words.sign}</View>
      <SignaturePad key={nth} label={words.signature} onDrawn={draw} />
      {faults.signature && <Note tone="warning">{faults.signature}</Note>}
      {said.signature.length > 0 && <Action words={words.signAgain} look="quiet" onPress={wipe} />}
    </>
  );
}

export function Proxy(props: ProxyProps) {
  const { said, say, faults } = props;
  return (
    <>
      <Choice kind="checkbox" chosen={said.signs} onPress={() => say({ signs: !said.signs })}>
        {words.proxy}
      </Choice>
      {said.signs && (
        <>
          <TextField
            label={words.proxyName}
            value={said.name}
            wrong={faults.name}
            onText={(name) => say({ name })}
          />
          <TextField
            label={words.proxyRelation}
            placeholder={words.proxyHint}
            value={said.relation}
            wrong={faults.relation}
            onText={(relation) => say({ relation })}
          />
          <Choice kind="checkbox" chosen={said.agreed} onPress={() => say({ agreed: !said.agreed })}>
            {words.proxyAgree}
          </Choice>
          {faults.agreed && <Note tone="warning">{faults.agreed}</Note>}
          <Sign {...props} />
        </>
      )}
    </>
  );
}
