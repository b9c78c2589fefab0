// What is said of the morning, the day and the evening: the sum of whole periods over all places of a category where somebody told it.
import { builder } from '../../api/builder.ts';
import { CategoryType } from '../../municipality/municipalities/refs.ts';
import { DayPartType } from '../../voting/ballots/refs.ts';
import { DAY_PARTS } from '../../voting/told/rules.ts';
import { TOLD, toldFields, toldKey, toldLoader } from '../lines/told-fields.ts';
import { sumDayParts, type SaidOfPart } from './store.ts';

const dayPartsLoader = toldLoader<readonly SaidOfPart[]>(sumDayParts, []);

const SaidOfPartType = builder.objectRef<SaidOfPart>('SaidOfPart').implement({
  description:
    'What was said of a part of the day, at all places of a category together: published by the period of quietPlaces, in groups that leave others beside them. It is no part of any summary: who told it rated a place too, and is counted there.',
  fields: (t) => ({
    part: t.expose('part', { type: DayPartType, description: 'The part of the day.' }),
    ...toldFields(t),
  }),
});

builder.objectField(CategoryType, 'dayParts', (t) =>
  t.field({
    type: [SaidOfPartType],
    args: TOLD,
    complexity: { field: 1, multiplier: DAY_PARTS.length },
    description:
      'What was said of each part of the day, in their order; those alone of which something is published.',
    resolve: (category, args, { loaders }) => loaders(dayPartsLoader).load(toldKey(category, args)),
  }),
);
