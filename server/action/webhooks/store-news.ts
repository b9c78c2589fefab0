// What was published of a city, and which alerts were found, since its webhooks were told last. As the role of jobs, which asks nobody.
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Connection } from '../../foundation/database/connect.ts';
import type { Transaction } from '../../foundation/database/transaction.ts';
import type { Counts } from '../../foundation/score-statistics.ts';
import { textsOf } from '../../foundation/texts/per-language.ts';
import { scoresOf } from '../../voting/ballots/store-scores.ts';
import type { About, Named } from './event-body.ts';
import type { NewDelivery } from './store-deliveries.ts';

/** A city that has a webhook which is on. */
export interface Listening {
  readonly id: bigint;
  readonly slug: string;
  readonly host: string | null;
  readonly timeZone: string;
  readonly isDemo: boolean;
  readonly openedOn: string | null;
  readonly webhooks: readonly Listener[];
}

/** A webhook that is on, and up to where it was told. */
export interface Listener {
  readonly id: bigint;
  readonly events: readonly string[];
  readonly toldOn: string | null;
  readonly toldAlert: bigint;
}

const dayOf = (date: Date | null): string | null => date && date.toISOString().slice(0, 10);

/** Every city that has one, and is not suspended. */
export async function listListening({ prisma }: Connection): Promise<Listening[]> {
  const rows = await prisma.municipality.findMany({
    where: { suspendedAt: null, webhooks: { some: { isOn: true } } },
    select: {
      id: true,
      slug: true,
      host: true,
      timeZone: true,
      isDemo: true,
      openedOn: true,
      webhooks: {
        where: { isOn: true },
        select: { id: true, events: true, toldOn: true, toldAlert: true },
        orderBy: { id: 'asc' },
      },
    },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ openedOn, webhooks, ...city }) => ({
    ...city,
    openedOn: dayOf(openedOn),
    webhooks: webhooks.map(({ toldOn, ...webhook }) => ({ ...webhook, toldOn: dayOf(toldOn) })),
  }));
}

/** What a place published on a day, of ratings that count. */
export interface PublishedOn extends Named {
  readonly day: string;
  readonly counts: Counts;
}

/** What places of the city published after a day (null: ever) and up to another, by number of the place and day. */
export async function listPublishedAfter(
  { pool }: Connection,
  municipalityId: bigint,
  after: string | null,
  to: string,
): Promise<PublishedOn[]> {
  const { rows } = await pool.query<{ id: string; name: unknown; day: string; counts: Counts }>(
    Prisma.sql`SELECT t.location_id AS id, l.name, t.day::text, ARRAY[${scoresOf('t')}] AS counts
      FROM tallies t JOIN locations l ON l.municipality_id = t.municipality_id AND l.id = t.location_id
      WHERE t.municipality_id = ${municipalityId} AND t.standing = 'COUNTED'
        AND (${after}::date IS NULL OR t.day > ${after}::date) AND t.day <= ${to}::date
      ORDER BY t.location_id, t.day`,
  );
  return rows.map((row) => ({ ...row, name: textsOf(row.name) }));
}

/** An alert, with what it is about. */
export interface FoundAlert extends About {
  readonly id: bigint;
  readonly kind: string;
  readonly since: string;
  readonly toldOn: string;
  readonly count: number;
  readonly before: number;
  readonly after: number | null;
}

/** So many alerts are told at a time; the others at the next look. */
const MOST_ALERTS = 50;

const named = (id: bigint | null, row: { readonly name: unknown } | null): Named | null =>
  id === null || row === null ? null : { id: String(id), name: textsOf(row.name) };

/**
 * The city's alerts after the one of the id, oldest first. What the first look at a city found happened before anybody waited for it:
 * it is told to nobody (seen by nobody's change).
 */
export async function listAlertsAfter(
  { prisma }: Connection,
  municipalityId: bigint,
  after: bigint,
): Promise<FoundAlert[]> {
  const name = { select: { name: true } } as const;
  const rows = await prisma.alert.findMany({
    where: { municipalityId, id: { gt: after }, NOT: { state: 'SEEN', version: 1 } },
    include: { location: name, category: name, settlement: name },
    orderBy: { id: 'asc' },
    take: MOST_ALERTS,
  });
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    since: dayOf(row.since) ?? '',
    toldOn: dayOf(row.toldOn) ?? '',
    count: row.count,
    before: row.before,
    after: row.after,
    location: named(row.locationId, row.location),
    category: named(row.categoryId, row.category),
    settlement: named(row.settlementId, row.settlement),
  }));
}

/** Notes up to where the webhook was told, and keeps what that is; false where another process was quicker. */
export async function keepTold(
  transaction: Transaction,
  municipalityId: bigint,
  { id, toldOn, toldAlert }: Listener,
  told: Pick<Listener, 'toldOn' | 'toldAlert'> & { readonly deliveries: readonly NewDelivery[] },
): Promise<boolean> {
  const { rowCount } = await transaction.query(
    Prisma.sql`UPDATE webhooks SET told_on = ${told.toldOn}::date, told_alert = ${told.toldAlert}
      WHERE municipality_id = ${municipalityId} AND id = ${id}
        AND told_on IS NOT DISTINCT FROM ${toldOn}::date AND told_alert = ${toldAlert}`,
  );
  if (rowCount !== 1) return false;
  for (const each of told.deliveries)
    await transaction.query(
      Prisma.sql`INSERT INTO webhook_deliveries (municipality_id, id, webhook_id, type, at, body, next_at)
        VALUES (${municipalityId}, ${each.id}::uuid, ${id}, ${each.type}, ${each.at}, ${each.body}, ${each.at})`,
    );
  return true;
}
