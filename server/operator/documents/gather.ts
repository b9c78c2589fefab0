// Gathers what a municipality's documents say of it: its data and settings as they are now.
import { countOf } from '../../foundation/score-statistics.ts';
import { sumAll } from '../../results/aggregates/store.ts';
import { wholeFilter } from '../../results/aggregates/summary.ts';
import { asGranted } from '../../access/grants/as-granted.ts';
import type { Grant } from '../../access/grants/grant.ts';
import { findProvider } from '../../access/identity/store.ts';
import type { Context } from '../../api/context.ts';
import { countLocations } from '../../municipality/locations/store.ts';
import { isAbout, type About } from '../../municipality/municipalities/about.ts';
import { dayIn } from '../../foundation/days.ts';
import { listCategories, type Municipality } from '../../municipality/municipalities/store.ts';
import { findServer } from '../../municipality/service-requests/store.ts';
import { listWordings } from '../../municipality/texts/store.ts';
import type { Wording } from '../../../client/text/texts.ts';
import type { Platform } from '../../foundation/settings/platform-facts.ts';
import { listNetworkNames, listPlaced } from './store.ts';

/** The columns that documents say something of. */
type Said =
  | 'slug'
  | 'name'
  | 'languages'
  | 'host'
  | 'colour'
  | 'arms'
  | 'isDemo'
  | 'threshold'
  | 'openingHour';
type Kept =
  | 'poolMonths'
  | 'commentsAllowed'
  | 'commentMonths'
  | 'auditMonths'
  | 'mountingDays'
  | 'urgentPhone';

export interface Facts {
  readonly municipality: Pick<Municipality, Said | Kept>;
  readonly about: About | null;
  /** The names of the kinds of which it has places, in every language. */
  readonly categories: readonly unknown[];
  readonly places: number;
  /** In how many settlements these are. */
  readonly settlements: number;
  /** How many ratings are published and counted. */
  readonly published: number;
  readonly networks: readonly string[];
  /** The host of the identity provider by which its staff sign in. */
  readonly identityHost: string | null;
  /** The host of its own server that takes reports of what is broken. */
  readonly requestHost: string | null;
  /** Its pages' languages with their texts, in its own words where it has some. */
  readonly wordings: readonly Wording[];
  readonly platform: Platform;
  /** The day that it is there, YYYY-MM-DD. */
  readonly today: string;
}

/** What gathering needs; the command of the operator has no more. */
export type Gathering = Pick<Context, 'database' | 'grant' | 'now'> & { readonly platform: Platform };

const EVERY_PLACE = { ids: null, settlementId: null, categoryId: null, isPublished: null };

/** The facts of the municipality. */
export async function gatherFacts(
  { database, grant, now, platform }: Gathering,
  read: Grant<'documents.read'>,
  municipality: Municipality,
): Promise<Facts> {
  const { id, slug, about, timeZone } = municipality;
  const { prisma, pool } = database.citizen;
  const lists = grant('municipalities.read', id);
  const follow = grant('requests.follow', id);
  const [categories, places, counts, networks, provider, wordings, placed, requests] = await Promise.all([
    listCategories(prisma, lists),
    countLocations(prisma, grant('locations.read', id), EVERY_PLACE),
    sumAll(pool, grant('aggregates.read', id), wholeFilter({})),
    listNetworkNames(prisma, read),
    findProvider(database.gate.prisma, grant('members.join', null), id),
    listWordings(prisma, grant('municipalities.find', null), [slug]),
    listPlaced(prisma, read),
    asGranted({ database }, follow, (tx) => findServer(tx, follow)),
  ]);
  return {
    municipality,
    places,
    networks,
    platform,
    about: isAbout(about) ? about : null,
    categories: categories
      .filter(({ id: category }) => placed.categoryIds.has(category))
      .map(({ name }) => name),
    settlements: placed.settlementIds.size,
    published: countOf(counts),
    identityHost: provider && new URL(provider.issuer).host,
    requestHost: requests && new URL(requests.endpoint).host,
    wordings: wordings.get(slug) ?? [],
    today: dayIn(timeZone, now()),
  };
}
