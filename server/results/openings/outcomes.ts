// The outcomes of a decision on an opening, as types of the schema.
import { builder } from '../../api/builder.ts';
import { OpeningType } from './refs.ts';
import type { Opening } from './store.ts';

interface Decided<Outcome extends string> {
  readonly outcome: Outcome;
  readonly opening: Opening;
}

export const OpeningReclassifiedType = builder
  .objectRef<Decided<'OpeningReclassified'>>('OpeningReclassified')
  .implement({
    description: 'The opening has that standing now, and the decision is logged.',
    fields: (t) => ({
      opening: t.field({
        type: OpeningType,
        description: 'The opening as it is now.',
        resolve: ({ opening }) => opening,
      }),
    }),
  });

export const OpeningUnchangedType = builder
  .objectRef<Decided<'OpeningUnchanged'>>('OpeningUnchanged')
  .implement({
    description:
      'Nothing was changed or logged: the opening had that standing already, or others decided on it since it was seen.',
    fields: (t) => ({
      opening: t.field({
        type: OpeningType,
        description: 'The opening as it was, and is.',
        resolve: ({ opening }) => opening,
      }),
    }),
  });
