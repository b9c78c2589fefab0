// Pages of a municipality's locations, searched and filtered.
import { AppError } from '../../foundation/errors.ts';
import { builder } from '../../api/builder.ts';
import type { Context } from '../../api/context.ts';
import { MAX_SEARCH } from '../../api/operation-limits.ts';
import { connectionOf } from '../../api/connections.ts';
import { pagesById, type Connection } from '../../api/list-pages.ts';
import type { PageArguments } from '../../api/page-arguments.ts';
import { idOrNull } from '../../api/scalars.ts';
import type { Municipality } from '../municipalities/store.ts';
import { LocationType } from './refs.ts';
import { countLocations, listLocations, type Location } from './store.ts';

interface LocationConnection extends Connection<Location> {
  readonly totalCount: () => Promise<number>;
}

const PAGES = pagesById('locations', 50);

export const LOCATION_ARGS = builder.args((t) => ({
  search: t.string({
    description:
      'Words, each at least in part of the name, address, settlement, category or registration number, in any language; or a whole line. Where nothing has them as they are written, words that sound so in Latin letters, or nearly so.',
  }),
  settlement: t.id({ description: 'Only in this settlement.' }),
  category: t.id({ description: 'Only of this category.' }),
  isPublished: t.boolean({
    description:
      'Only those of which something is published, or only those that have not enough answers yet.',
  }),
  ...PAGES.args,
}));

/** What is written of every place is read for a search: ten milliseconds for 600. */
const SEARCH_COST = 1_000;

/** The cost of a page, and of looking for its locations. */
export function locationsCost(args: LocationArguments): { field: number; multiplier: number } {
  return { ...PAGES.cost(args), ...(args.search?.trim() && { field: SEARCH_COST }) };
}

interface LocationArguments extends PageArguments {
  readonly search?: string | null | undefined;
  readonly settlement?: string | null | undefined;
  readonly category?: string | null | undefined;
  readonly isPublished?: boolean | null | undefined;
}

export const LocationConnectionType = connectionOf<Location, LocationConnection>(
  'LocationConnection',
  LocationType,
  { description: 'A page of locations.', nodes: 'The locations of this page.' },
);

builder.objectField(LocationConnectionType, 'totalCount', (t) =>
  t.int({ description: 'How many match in all.', resolve: ({ totalCount }) => totalCount() }),
);

/** The words to look for; null where there are none. Refuses too many, and what no text has. */
export function searchFrom(text: string | null | undefined): string | null {
  if (text?.includes('\0')) throw new AppError('BAD_INPUT', 'search has a character that no text has.');
  if ((text?.length ?? 0) <= MAX_SEARCH) return text?.trim() || null;
  throw new AppError('BAD_INPUT', `search has at most ${MAX_SEARCH} characters.`);
}

/** The page of locations that the arguments ask for, counted only where the total is asked for. */
export async function pageOfLocations(
  municipality: Municipality,
  args: LocationArguments,
  { database, grant, remembered }: Context,
): Promise<LocationConnection> {
  const page = PAGES.wanted(args);
  const search = searchFrom(args.search);
  const read = grant('locations.read', municipality.id);
  const { prisma } = database.citizen;
  const filter = {
    ids: search === null ? null : (await remembered.places(read)).find(search),
    settlementId: idOrNull(args.settlement),
    categoryId: idOrNull(args.category),
    isPublished: args.isPublished ?? null,
  };
  const locations = await listLocations(prisma, read, filter, page);
  return {
    ...PAGES.cut(locations, page),
    totalCount: () => countLocations(prisma, read, filter),
  };
}
