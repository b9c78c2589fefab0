// What may become of a change, as a union of the API, and the outcomes that every noun has.
import type { ObjectRef } from '@pothos/core';
import { FAULTS, type FieldFault, type Invalid, type Outdated } from '../access/journal/outcomes.ts';
import { builder, type BuilderTypes } from './builder.ts';

/** An outcome says by its name of which type it is. */
interface Outcome {
  readonly outcome: string;
}

/** Declares what may become of something, as one of the types. */
export function outcomesOf<Member extends ObjectRef<BuilderTypes, Outcome>>(
  name: string,
  description: string,
  types: Member[],
) {
  return builder.unionType(name, { description, types, resolveType: ({ outcome }: Outcome) => outcome });
}

export const FaultType = builder.enumType('Fault', {
  description: 'What is wrong with a field.',
  values: FAULTS,
});

export const FieldFaultType = builder.objectRef<FieldFault>('FieldFault').implement({
  description: 'A field of an input that has a fault.',
  fields: (t) => ({
    field: t.exposeString('field', { description: 'The field, as a path: name.bg, options.2.text.en.' }),
    fault: t.expose('fault', { type: FaultType, description: 'What is wrong with it.' }),
    part: t.string({
      nullable: true,
      description:
        'What of the value it is about, as it is written there: an element of the arms. Null: all of it.',
      resolve: ({ part }) => part ?? null,
    }),
  }),
});

export const InvalidType = builder.objectRef<Invalid>('Invalid').implement({
  description: 'Nothing was saved, since fields have faults.',
  fields: (t) => ({
    faults: t.expose('faults', { type: [FieldFaultType], description: 'Each fault.' }),
  }),
});

export const OutdatedType = builder.objectRef<Outdated>('Outdated').implement({
  description: 'Nothing was saved, since somebody changed the thing after it was read.',
  fields: (t) => ({
    version: t.exposeInt('version', { description: 'The version that it has now.' }),
    changedBy: t.exposeString('changedBy', { nullable: true, description: 'Who changed it last.' }),
    changedAt: t.expose('changedAt', { type: 'DateTime', nullable: true, description: 'When.' }),
  }),
});
