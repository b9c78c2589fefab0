// What can be asked of a line: what it is called, where it stops; and which lines a place or a city has.
import { builder } from '../../api/builder.ts';
import { LocationType } from '../locations/refs.ts';
import { locationLoader } from '../locations/loaders.ts';
import { MunicipalityType } from '../municipalities/refs.ts';
import { linesAtLoader } from './loaders.ts';
import { LineModeType, LineType } from './refs.ts';
import { listLines } from './store.ts';
import './saving.ts';

/** As many as a line stops at, mostly, and as many as a city has. */
const COST_OF_STOPS = 30;
const COST_OF_LINES = 10;
const FEW = 5;

LineType.implement({
  description: 'A line of public transport.',
  fields: (t) => ({
    id: t.id({ description: 'Its id.', resolve: ({ id }) => String(id) }),
    externalId: t.exposeString('externalId', {
      description: 'What whoever runs it calls it: route_id of GTFS.',
    }),
    shortName: t.exposeString('shortName', { description: 'Its number or letter.' }),
    longName: t.exposeString('longName', { nullable: true, description: 'From where to where it runs.' }),
    mode: t.field({ type: LineModeType, description: 'What runs on it.', resolve: ({ mode }) => mode }),
    colour: t.exposeString('colour', {
      nullable: true,
      description: 'The colour by which people know it, #rrggbb.',
    }),
    places: t.int({
      description: 'How many places it stops at, and how many vehicles run on it, together.',
      resolve: ({ locationIds }) => locationIds.length,
    }),
    isRetired: t.boolean({
      description: 'It is out of use.',
      resolve: ({ retiredOn }) => retiredOn !== null,
    }),
    locations: t.field({
      type: [LocationType],
      complexity: COST_OF_STOPS,
      description: 'Where it stops, and the vehicles that run on it.',
      resolve: ({ municipalityId, locationIds }, _args, { loaders }) =>
        Promise.all(locationIds.map((id) => loaders(locationLoader).load({ municipalityId, id }))),
    }),
  }),
});

builder.objectField(LocationType, 'lines', (t) =>
  t.field({
    type: [LineType],
    complexity: { field: 1, multiplier: FEW },
    description: 'The lines in use that stop there, or on which the vehicle runs, by short name.',
    resolve: async ({ municipalityId, id }, _args, { loaders }) =>
      (await loaders(linesAtLoader).load({ municipalityId, id })).map((line) => ({
        ...line,
        municipalityId,
      })),
  }),
);

builder.objectField(MunicipalityType, 'lines', (t) =>
  t.field({
    type: [LineType],
    args: { id: t.arg.id({ description: 'This one alone.' }) },
    complexity: (args) => ({ field: 1, multiplier: args.id == null ? COST_OF_LINES : 1 }),
    description:
      'Its lines of public transport, by short name: those out of use too, since what was published of them stays.',
    resolve: async ({ id: municipalityId }, { id }, { database, grant }) => {
      const lines = await listLines(database.citizen.prisma, grant('locations.read', municipalityId));
      return lines.flatMap((line) =>
        id == null || String(line.id) === id ? [{ ...line, municipalityId }] : [],
      );
    },
  }),
);
