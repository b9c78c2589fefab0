// What can be asked of the streets below members' maps: whether there are any, and where.
import { builder } from '../../api/builder.ts';
import type { Archive } from '../../foundation/streets/archive.ts';
import { MeType } from '../people/refs.ts';

const StreetsType = builder.objectRef<Archive>('Streets').implement({
  description:
    "The file of streets that lies below members' maps; its tiles are below /members/files/streets.",
  fields: (t) => ({
    version: t.exposeString('version', { description: 'Another one whenever the file is another.' }),
    ...Object.fromEntries(
      (['west', 'south', 'east', 'north'] as const).map((side) => [
        side,
        t.float({
          description: `How far it reaches to the ${side}, in degrees (WGS 84).`,
          resolve: ({ extent }) => extent[side],
        }),
      ]),
    ),
    leastZoom: t.int({
      description: 'The widest zoom of its tiles.',
      resolve: ({ extent }) => extent.leastZoom,
    }),
    mostZoom: t.int({
      description: 'The closest zoom of its tiles.',
      resolve: ({ extent }) => extent.mostZoom,
    }),
  }),
});

builder.objectField(MeType, 'streets', (t) =>
  t.field({
    type: StreetsType,
    nullable: true,
    description: 'The streets below maps; null: the operator provides none.',
    resolve: (_me, _args, { streets }) => streets.present(),
  }),
);
