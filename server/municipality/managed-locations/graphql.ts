// What members can ask of locations: pages of those that they may see, and one.
import { may } from '../../access/grants/policy.ts';
import { asGranted } from '../../access/grants/as-granted.ts';
import { builder } from '../../api/builder.ts';
import { Cursor, isIdKey, isTextKey } from '../../api/cursor.ts';
import { countedConnectionOf } from '../../api/connections.ts';
import { pagesBy } from '../../api/list-pages.ts';
import { costOfPage, pageArgs } from '../../api/page-arguments.ts';
import { idFrom, idOrNull } from '../../api/scalars.ts';
import { cityField } from '../municipalities/city-field.ts';
import { searchFrom } from '../locations/connection.ts';
import { LocationType } from '../locations/refs.ts';
import { LocationStateType, ManagedLocationType } from './refs.ts';
import {
  countManaged,
  findManaged,
  getManaged,
  listManaged,
  withMeant,
  type LocationSort,
  type SortKeys,
} from './store.ts';
import './creating.ts';
import './editing.ts';
import './merging.ts';
import './retiring.ts';
import './type.ts';

const LocationSortType = builder.enumType('LocationSort', {
  description: 'The order of locations.',
  values: {
    NAME: { description: 'By their name in Bulgarian.' },
    SETTLEMENT: { description: 'By settlement, and there by name.' },
    CATEGORY: { description: 'By category, and there by name.' },
    NEWEST: { description: 'The newest first.' },
    MATCH: {
      description:
        'Those whose own name is what is searched for, of them the ones with the whole words first; then those found by address, settlement or category. Each by name.',
    },
  } as const satisfies Record<LocationSort, object>,
});

const ManagedConnectionType = countedConnectionOf('ManagedLocationConnection', ManagedLocationType, {
  description: 'A page of locations as members see them.',
  nodes: 'The locations of this page.',
  totalCount: 'How many match in all.',
});

const SIZES = { usual: 50, least: 1 };

/** Each order is a list of its own. */
const pagesIn = (sort: LocationSort) =>
  pagesBy<{ readonly keys: SortKeys }, SortKeys>(
    new Cursor(`managedLocations ${sort}`, isTextKey, isIdKey),
    SIZES.usual,
    {
      of: ({ keys: { key, id } }) => [key, String(id)],
      from: ([key = '', id = '']) => ({ key, id: idFrom(id) }),
    },
  );

builder.objectField(LocationType, 'managed', (t) =>
  t.field({
    type: ManagedLocationType,
    nullable: true,
    complexity: 20,
    description: 'What its members know of it; null for whoever does not manage it.',
    resolve: ({ municipalityId, id }, _args, { viewer, grant, database }) => {
      if (!may(viewer, 'locations.manage', municipalityId)) return null;
      const manage = grant('locations.manage', municipalityId);
      return asGranted({ database }, manage, (tx) => findManaged(tx, manage, id));
    },
  }),
);

builder.queryField('managedLocations', (t) =>
  cityField(t, {
    type: ManagedConnectionType,
    access: 'locations.manage',
    args: {
      search: t.arg.string({
        description:
          'Words, each at least in part of the name, address, settlement or category in any language, as citizens look for places; or a part of a code, or of what the lists call it.',
      }),
      settlement: t.arg.id({ description: 'Only in this settlement.' }),
      category: t.arg.id({ description: 'Only of this category.' }),
      state: t.arg({ type: LocationStateType, description: 'Only those in this state.' }),
      sort: t.arg({ type: LocationSortType, defaultValue: 'NAME', description: 'In which order.' }),
      ...pageArgs(SIZES),
    },
    complexity: costOfPage(SIZES),
    description: 'The locations that a member may see, in use or not: all, or those that it is bound to.',
    resolve: async ({ municipality, grant: manage, context }, args) => {
      const sort = args.sort ?? 'NAME';
      const pages = pagesIn(sort);
      const slice = pages.wanted(args);
      const asked = {
        search: searchFrom(args.search),
        settlementId: idOrNull(args.settlement),
        categoryId: idOrNull(args.category),
        state: args.state ?? null,
      };
      const allPlaces = () => context.remembered.allPlaces(context.grant('locations.read', municipality.id));
      return asGranted(context, manage, async (tx) => {
        const filter = await withMeant(tx, manage, asked, allPlaces);
        const found = await listManaged(tx, manage, filter, sort, slice);
        const page = pages.cut(found, slice);
        const totalCount = await countManaged(tx, manage, filter);
        return { ...page, nodes: page.nodes.map(({ location }) => location), totalCount };
      });
    },
  }),
);

builder.queryField('managedLocation', (t) =>
  cityField(t, {
    type: ManagedLocationType,
    access: 'locations.manage',
    args: {
      id: t.arg.id({ required: true, description: "The location's id." }),
    },
    description: 'A location that a member may see.',
    resolve: async ({ grant: manage, context }, args) => {
      const id = idFrom(args.id);
      return asGranted(context, manage, (tx) => getManaged(tx, manage, id));
    },
  }),
);
