// What riders say of a line: the sum of whole periods over all places where they said it.
import { builder } from '../../api/builder.ts';
import { LineType } from '../../municipality/lines/refs.ts';
import { sumLines, type ToldSum } from './store.ts';
import { TOLD, toldFields, toldKey, toldLoader } from './told-fields.ts';

const ridersLoader = toldLoader<ToldSum | null>(sumLines, null);

const RidersType = builder.objectRef<ToldSum>('Riders').implement({
  description:
    'What riders of a line said, at all places together: published by the period of quietPlaces, in groups that leave others beside them. They are no part of any summary: each rated a place too, and its score is counted there.',
  fields: toldFields,
});

builder.objectField(LineType, 'riders', (t) =>
  t.field({
    type: RidersType,
    nullable: true,
    args: TOLD,
    description: 'What its riders said; null where nothing is published.',
    resolve: (line, args, { loaders }) => loaders(ridersLoader).load(toldKey(line, args)),
  }),
);
