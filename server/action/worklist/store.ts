// What waits for members, counted, with the newest few by name: one statement a kind, each of what the grant's scope holds.
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import type { Scope } from '../../access/grants/member-roles.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import { placesWithin, waitingFor } from '../../voting/comments/store.ts';
import { withinScope } from '../../municipality/locations/store.ts';
import { UNFINISHED } from '../tasks/rules.ts';
import { OPEN, UNPRINTED } from '../../signs/orders/rules.ts';
import {
  MOST_NAMED,
  REPORT_DAYS,
  REPORT_LATE_DAYS,
  ROUND_DAYS,
  TASK_DAYS,
  type WorkItem,
  type WorkKind,
  type WorklistLine,
} from './rules.ts';

type Read = Grant<'worklist.read'>;

/** Of whom, on which day of the municipality (YYYY-MM-DD), and where that day is. */
export interface Asking {
  readonly read: Read;
  readonly memberId: bigint;
  readonly today: string;
  readonly timeZone: string;
}

interface Row extends WorkItem {
  readonly since: string;
  readonly count: number;
}

/**
 * The line of the kind; null where nothing waits. `found` has the columns id, name, day and since of everything that
 * does, those of alerts what each tells; what is named are the newest.
 */
async function lineOf(
  tx: Tenant,
  kind: WorkKind,
  found: Prisma.Sql,
  alert = Prisma.sql`NULL`,
): Promise<WorklistLine | null> {
  const rows = await tx.$queryRaw<Row[]>(
    Prisma.sql`SELECT id::text, name, day::text, ${alert} AS alert, since::text, count(*) OVER ()::int AS count FROM (${found}) AS found
      ORDER BY found.since DESC, found.id DESC LIMIT ${MOST_NAMED}`,
  );
  const [first] = rows;
  if (!first) return null;
  const items = rows.map(({ id, name, day, alert: told }) => ({ id, name, day, alert: told }));
  return { kind, count: first.count, since: first.since, items };
}

/** What is about a place of the scope, or about the whole of what the scope is: `x` is the row, `l` its place. */
function within(scope: Scope): Prisma.Sql {
  if (scope.kind === 'everything') return Prisma.sql`true`;
  const atPlace = Prisma.sql`(l.id IS NOT NULL AND ${withinScope(scope)})`;
  if (scope.kind === 'category')
    return Prisma.sql`(${atPlace} OR x.location_id IS NULL AND x.category_id = ${scope.categoryId})`;
  return atPlace;
}

const PLACE = Prisma.sql`LEFT JOIN locations l ON l.municipality_id = x.municipality_id AND l.id = x.location_id`;

function tasks(read: Read, condition: Prisma.Sql, since: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`SELECT x.id, to_jsonb(x.text) AS name, x.due_on AS day, ${since} AS since FROM tasks x ${PLACE}
    WHERE x.municipality_id = ${read.municipalityId} AND x.state = ANY(${[...UNFINISHED]})
      AND ${within(read.scope)} AND ${condition}`;
}

/** Tasks of anybody that should have been done. */
export function findOverdue(tx: Tenant, { read, today }: Asking): Promise<WorklistLine | null> {
  return lineOf(
    tx,
    'TASK_OVERDUE',
    tasks(read, Prisma.sql`x.due_on < ${today}::date`, Prisma.sql`x.due_on + 1`),
  );
}

/** The member's own tasks of the next days. */
export function findDue(tx: Tenant, { read, today, memberId }: Asking): Promise<WorklistLine | null> {
  const isNear = Prisma.sql`x.owner_id = ${memberId} AND x.due_on BETWEEN ${today}::date AND ${today}::date + ${TASK_DAYS}::int`;
  return lineOf(tx, 'TASK_DUE', tasks(read, isNear, Prisma.sql`x.due_on - ${TASK_DAYS}::int`));
}

/** Alerts that nobody has marked. */
export function findNewAlerts(tx: Tenant, { read }: Asking): Promise<WorklistLine | null> {
  const { municipalityId, scope } = read;
  const ofSettlement =
    scope.kind === 'settlement' ? Prisma.sql`x.settlement_id = ${scope.settlementId}` : Prisma.sql`false`;
  return lineOf(
    tx,
    'ALERT',
    Prisma.sql`SELECT x.id, x.kind, coalesce(l.name, c.name, s.name) AS name, x.told_on AS day, x.told_on AS since FROM alerts x ${PLACE}
      LEFT JOIN categories c ON c.municipality_id = x.municipality_id AND c.id = x.category_id
      LEFT JOIN settlements s ON s.municipality_id = x.municipality_id AND s.id = x.settlement_id
      WHERE x.municipality_id = ${municipalityId} AND x.state = 'NEW' AND (${within(scope)} OR ${ofSettlement})`,
    Prisma.sql`kind`,
  );
}

/** Comments that nobody has decided of, or that somebody proposes to hide. None is named: they are read in groups. */
export const findComments = (tx: Tenant, asking: Asking): Promise<WorklistLine | null> =>
  findWritten(tx, asking, 'COMMENT', Prisma.sql`true`);

/** Those of them that sound as if somebody may be harmed. */
export const findDangers = (tx: Tenant, asking: Asking): Promise<WorklistLine | null> =>
  findWritten(tx, asking, 'DANGER', Prisma.sql`danger IS NOT NULL`);

async function findWritten(
  tx: Tenant,
  { read }: Asking,
  kind: WorkKind,
  condition: Prisma.Sql,
): Promise<WorklistLine | null> {
  const { municipalityId, scope } = read;
  const atPlaces =
    scope.kind === 'everything'
      ? Prisma.sql`true`
      : Prisma.sql`location_id IN (${placesWithin(scope, municipalityId)})`;
  const [row] = await tx.$queryRaw<{ count: number; since: string | null }[]>(
    Prisma.sql`SELECT count(*)::int AS count, max(month)::text AS since FROM comments
      WHERE municipality_id = ${municipalityId} AND ${waitingFor(scope)} AND ${atPlaces} AND ${condition}`,
  );
  return row?.since ? { kind, count: row.count, since: row.since, items: [] } : null;
}

function orders({ municipalityId }: Read, condition: Prisma.Sql): Prisma.Sql {
  const since = Prisma.sql`coalesce(received_on, ordered_on)`;
  return Prisma.sql`SELECT id, to_jsonb(number) AS name, due_on AS day, ${since} AS since FROM print_orders
    WHERE municipality_id = ${municipalityId} AND ${condition}`;
}

/** Orders whose test sheet somebody must look at before they are printed. */
export function findTestSheets(tx: Tenant, { read }: Asking): Promise<WorklistLine | null> {
  const waits = Prisma.sql`state = ANY(${[...UNPRINTED]}) AND test_sheet = 'WAITED'`;
  return lineOf(tx, 'TEST_SHEET', orders(read, waits));
}

/** Orders whose shop waits for an answer. */
export function findHeld(tx: Tenant, { read }: Asking): Promise<WorklistLine | null> {
  const waits = Prisma.sql`state = ANY(${[...OPEN]}) AND hold IS NOT NULL AND hold_answer IS NULL`;
  return lineOf(tx, 'HELD_ORDER', orders(read, waits));
}

/** Rounds whose day has come, and on which there are signs of which nothing was told. */
export function findRounds(tx: Tenant, { read, today }: Asking): Promise<WorklistLine | null> {
  return lineOf(
    tx,
    'ROUND',
    Prisma.sql`SELECT r.id, to_jsonb(r.name) AS name, r.round_on AS day, r.round_on AS since FROM mounting_rounds r
      WHERE r.municipality_id = ${read.municipalityId} AND r.round_on BETWEEN ${today}::date - ${ROUND_DAYS}::int AND ${today}::date
        AND EXISTS (SELECT FROM mounting_round_signs s
          WHERE s.municipality_id = r.municipality_id AND s.round_id = r.id AND s.taken_off_on IS NULL AND NOT EXISTS (SELECT FROM mountings m
            WHERE m.municipality_id = s.municipality_id AND m.round_id = s.round_id AND m.code = s.code))`,
  );
}

/** The report of the year: one that is begun until it is published, others from some weeks before the deadline to some after it. */
export function findReport(
  tx: Tenant,
  { read, today }: Asking,
  { year, deadline }: { readonly year: number; readonly deadline: string },
): Promise<WorklistLine | null> {
  const since = Prisma.sql`${deadline}::date - ${REPORT_DAYS}::int`;
  return lineOf(
    tx,
    'REPORT',
    Prisma.sql`SELECT ${year}::int AS id, to_jsonb(${year}::int) AS name, ${deadline}::date AS day, ${since} AS since
      WHERE (${today}::date BETWEEN ${since} AND ${deadline}::date + ${REPORT_LATE_DAYS}::int
          OR EXISTS (SELECT FROM reports WHERE municipality_id = ${read.municipalityId} AND year = ${year}::int))
        AND NOT EXISTS (SELECT FROM report_editions
          WHERE municipality_id = ${read.municipalityId} AND year = ${year}::int AND withdrawn_at IS NULL)`,
  );
}

/** Invitations that ended without an answer. */
export function findEnded(tx: Tenant, { read, timeZone }: Asking, now: Date): Promise<WorklistLine | null> {
  const day = Prisma.sql`(expires_at AT TIME ZONE ${timeZone})::date`;
  return lineOf(
    tx,
    'INVITATION',
    Prisma.sql`SELECT id, to_jsonb(coalesce(name, email)) AS name, ${day} AS day, ${day} AS since FROM invitations
      WHERE municipality_id = ${read.municipalityId} AND accepted_at IS NULL AND withdrawn_at IS NULL
        AND expires_at <= ${now}::timestamptz`,
  );
}
