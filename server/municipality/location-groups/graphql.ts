// What members can ask of groups of places.
import { asGranted } from '../../access/grants/as-granted.ts';
import { builder } from '../../api/builder.ts';
import { cityField } from '../municipalities/city-field.ts';
import { locationLoader } from '../locations/loaders.ts';
import { LocationType } from '../locations/refs.ts';
import { LocationGroupType } from './refs.ts';
import { listGroups } from './store.ts';
import './saving.ts';
import './removing.ts';

/** As many places as a group holds. */
const COST = 20;

LocationGroupType.implement({
  description: 'Places that belong together, as a department, a quarter or a route.',
  fields: (t) => ({
    id: t.id({ description: 'Its id.', resolve: ({ id }) => String(id) }),
    name: t.exposeString('name', { description: 'What it is called.' }),
    locationIds: t.idList({
      description: 'The ids of its places.',
      resolve: ({ locationIds }) => locationIds.map(String),
    }),
    locations: t.field({
      type: [LocationType],
      complexity: COST,
      description: 'Its places.',
      resolve: ({ municipalityId, locationIds }, _args, { loaders }) =>
        Promise.all(locationIds.map((id) => loaders(locationLoader).load({ municipalityId, id }))),
    }),
    version: t.exposeInt('version', { description: 'Goes up with every change.' }),
  }),
});

builder.queryField('locationGroups', (t) =>
  cityField(t, {
    type: [LocationGroupType],
    access: 'locations.manage',
    complexity: { field: COST, multiplier: 10 },
    description: "A municipality's groups of places, by name.",
    resolve: ({ grant: read, context }) => asGranted(context, read, (tx) => listGroups(tx, read)),
  }),
);
