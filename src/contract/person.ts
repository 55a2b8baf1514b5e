// What is asked and answered about the people somebody books for.
import * as v from 'valibot';
import { relations, type Relation } from '#domain/person';
import { id, line, phone } from './scalars';

/** A new person without `personId`; oneself is always the relation `self`. Others need their consent, said by the keeper. */
export const personInput = v.pipe(
  v.strictObject({
    personId: v.optional(id),
    relation: v.picklist(relations),
    name: line(20, 1),
    phone,
    consent: v.optional(v.boolean(), false),
  }),
  v.forward(
    v.check((person) => person.relation === 'self' || person.consent),
    ['consent'],
  ),
);
export type PersonInput = v.InferOutput<typeof personInput>;

export interface PersonView {
  readonly id: string;
  readonly relation: Relation;
  readonly name: string;
  readonly phone: string;
}
