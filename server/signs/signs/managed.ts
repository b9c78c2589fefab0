// What members can ask of signs: pages of those that they may see, with how many are in each state; and one.
import { asGranted } from '../../access/grants/as-granted.ts';
import { builder } from '../../api/builder.ts';
import { Cursor, isTextKey } from '../../api/cursor.ts';
import { countedConnectionOf } from '../../api/connections.ts';
import { pagesBy, type CountedConnection } from '../../api/list-pages.ts';
import { idOrNull } from '../../api/scalars.ts';
import { searchFrom } from '../../municipality/locations/connection.ts';
import { cityField } from '../../municipality/municipalities/city-field.ts';
import './managed-type.ts';
import { ManagedSignStateType, ManagedSignType } from '../../municipality/codes/refs.ts';
import { isCode, normaliseCode, readTyped } from '../../foundation/sign-code.ts';
import {
  countManagedSigns,
  getManagedSign,
  listManagedSigns,
  withMeant,
  MANAGED_STATES,
  type ManagedSign,
  type ManagedState,
  type SortKeys,
} from '../../municipality/codes/store-managed.ts';
import { silentOf, voicesOf } from './place-activity.ts';

interface StateCount {
  readonly state: ManagedState;
  readonly count: number;
}

interface ManagedConnection extends CountedConnection<ManagedSign> {
  readonly counts: readonly StateCount[];
  readonly silentCount: number;
}

const StateCountType = builder.objectRef<StateCount>('SignStateCount').implement({
  description: 'How many signs are in a state.',
  fields: (t) => ({
    state: t.expose('state', { type: ManagedSignStateType, description: 'The state.' }),
    count: t.exposeInt('count', { description: 'How many.' }),
  }),
});

const ManagedConnectionType = countedConnectionOf<ManagedSign, ManagedConnection>(
  'ManagedSignConnection',
  ManagedSignType,
  {
    description: 'A page of signs as members see them.',
    nodes: 'The signs of this page, by settlement, place and code.',
    totalCount: 'How many match in all.',
  },
);

builder.objectFields(ManagedConnectionType, (t) => ({
  counts: t.expose('counts', {
    type: [StateCountType],
    complexity: { field: 0, multiplier: 6 },
    description: 'How many are in each state, whatever states and silence were asked for.',
  }),
  silentCount: t.exposeInt('silentCount', {
    description: 'How many are in use at places that have fallen silent, whatever was asked for.',
  }),
}));

const PAGES = pagesBy<{ readonly keys: SortKeys }, SortKeys>(
  new Cursor('managedSigns', isTextKey, isCode),
  50,
  { of: ({ keys: { key, code } }) => [key, code], from: ([key = '', code = '']) => ({ key, code }) },
);

/** What is looked for: a code as it stands on a sign is found with its spaces too. */
export function wordsFrom(search: string | null | undefined): string | null {
  const words = searchFrom(search);
  return words !== null && /^[\d\s.–—-]+$/.test(words) ? normaliseCode(words) || null : words;
}

builder.queryField('managedSigns', (t) =>
  cityField(t, {
    type: ManagedConnectionType,
    access: 'signs.read',
    args: {
      search: t.arg.string({
        description:
          "Words, each at least in part of the place's name, address, settlement, category or number, in any language, as citizens look for places; or a part of a code, a line, or of what the lists call the place.",
      }),
      settlement: t.arg.id({ description: 'Only in this settlement.' }),
      category: t.arg.id({ description: 'Only at places of this category.' }),
      location: t.arg.id({ description: 'Only at this place.' }),
      states: t.arg({ type: [ManagedSignStateType], description: 'Only those in one of these states.' }),
      isSilent: t.arg.boolean({ description: 'Only those in use at places that have fallen silent.' }),
      ...PAGES.args,
    },
    complexity: PAGES.cost,
    description:
      'The signs that a member may see, in use or not: all, or those at the places it is bound to.',
    resolve: async ({ municipality, grant: read, context }, args): Promise<ManagedConnection> => {
      const slice = PAGES.wanted(args);
      const wanted = {
        search: wordsFrom(args.search),
        settlementId: idOrNull(args.settlement),
        categoryId: idOrNull(args.category),
        locationId: idOrNull(args.location),
        states: null,
        silentAt: null,
      };
      const allPlaces = () => context.remembered.allPlaces(context.grant('locations.read', municipality.id));
      return asGranted(context, read, async (tx) => {
        const narrowed = await withMeant(tx, read, wanted, allPlaces);
        const silentAt = silentOf(await voicesOf(tx, read, municipality, context.now(), null));
        const asked = { ...narrowed, states: args.states ?? null, silentAt: args.isSilent ? silentAt : null };
        const found = await listManagedSigns(tx, read, asked, slice);
        const page = PAGES.cut(found, slice);
        const matching = await countManagedSigns(tx, read, asked);
        const counts = await countManagedSigns(tx, read, narrowed);
        const silent = await countManagedSigns(tx, read, { ...narrowed, silentAt });
        return {
          ...page,
          nodes: page.nodes.map(({ sign }) => sign),
          totalCount: sumOf(matching),
          counts: MANAGED_STATES.map((state) => ({ state, count: counts.get(state) ?? 0 })),
          silentCount: sumOf(silent),
        };
      });
    },
  }),
);

const sumOf = (counts: ReadonlyMap<ManagedState, number>): number =>
  [...counts.values()].reduce((sum, count) => sum + count, 0);

builder.queryField('managedSign', (t) =>
  cityField(t, {
    type: ManagedSignType,
    access: 'signs.read',
    args: {
      code: t.arg.string({ required: true, description: 'Its code; spaces and dashes do not matter.' }),
    },
    description: 'A sign that a member may see.',
    resolve: ({ grant: read, context }, { code }) =>
      asGranted(context, read, (tx) => getManagedSign(tx, read, readTyped(code))),
  }),
);
