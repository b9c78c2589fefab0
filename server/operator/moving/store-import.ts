// Writes the rows of an export: as they were, under the number that the municipality gets here.
import { randomUUID } from 'node:crypto';
import { DatabaseError, type ClientBase } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import { Failure } from '../../foundation/failure.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import { bytesOf, type TenantTable } from './rules.ts';
import { nameOf, namesOf } from './store-tables.ts';
import { say as fill } from '../../../client/text/say.ts';
import { movingWords } from './text/words.ts';

type Granted = Grant<'municipalities.import'>;

/** The accounts here, by the id that each had there. */
export type Accounts = ReadonlyMap<string, string>;

/** Somebody who is named in an export. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly language: string | null;
}

/** A number that no municipality has. */
export async function drawMunicipalityId(client: ClientBase, _grant: Granted): Promise<MunicipalityId> {
  const { rows } = await client.query<{ id: string }>(
    Prisma.sql`SELECT nextval(pg_get_serial_sequence('municipalities', 'municipality_id')) AS id`,
  );
  return BigInt(rows[0]?.id ?? 0) as MunicipalityId;
}

/** The account of the address, which is made where there is none: without a password, so that nobody is let in by it. */
export async function findOrAddAccount(
  client: ClientBase,
  _grant: Granted,
  { name, email, language }: Person,
  now: Date,
): Promise<string> {
  const known = await client.query<{ id: string }>(Prisma.sql`SELECT id FROM users WHERE email = ${email}`);
  if (known.rows[0]) return known.rows[0].id;
  const id = randomUUID();
  await client.query(
    Prisma.sql`INSERT INTO users (id, name, email, language, created_at, updated_at)
      VALUES (${id}::uuid, ${name}, ${email}, ${language}, ${now}, ${now})`,
  );
  return id;
}

/** Writes rows, each as JSON; `bytes` are the columns that lay in files, in hexadecimal, in the order of the rows. */
export async function insertRows(
  client: ClientBase,
  _grant: Granted,
  municipalityId: MunicipalityId,
  { name, columns, people }: TenantTable,
  rows: readonly string[],
  { accounts, bytes }: { readonly accounts: Accounts; readonly bytes: readonly (readonly Buffer[])[] },
): Promise<void> {
  const files = bytesOf({ columns });
  const valueOf = (column: string): Prisma.Sql => {
    if (people.includes(column))
      return Prisma.sql`(${JSON.stringify(Object.fromEntries(accounts))}::jsonb ->> r.${nameOf(column)}::text)::uuid`;
    return files.includes(column) ? Prisma.sql`f.${nameOf(column)}` : Prisma.sql`r.${nameOf(column)}`;
  };
  const names = columns.map((column) => column.name);
  const from = Prisma.sql`jsonb_array_elements(${`[${rows.join(',')}]`}::jsonb) WITH ORDINALITY AS line (content, place)
    CROSS JOIN LATERAL jsonb_populate_record(NULL::${nameOf(name)}, content) AS r`;
  const joined =
    files.length === 0
      ? from
      : Prisma.sql`${from} JOIN unnest(${Prisma.join(files.map((_, at) => Prisma.sql`${bytes.map((row) => row[at])}::bytea[]`))})
          WITH ORDINALITY AS f (${namesOf(files)}, place) ON f.place = line.place`;
  await unlessRefused(name, () =>
    client.query(
      Prisma.sql`INSERT INTO ${nameOf(name)} (municipality_id, ${namesOf(names)})
        SELECT ${municipalityId}::bigint, ${Prisma.join(names.map(valueOf))} FROM ${joined}`,
    ),
  );
}

/** Lets the counters of the table go on after the ids that came in. */
export async function advanceCounters(
  client: ClientBase,
  _grant: Granted,
  municipalityId: MunicipalityId,
  { name, columns }: TenantTable,
): Promise<void> {
  for (const { name: column } of columns.filter(({ isCounter }) => isCounter)) {
    const { rows } = await client.query<{ last: string | null }>(
      Prisma.sql`SELECT max(${nameOf(column)}) AS last FROM ${nameOf(name)} WHERE municipality_id = ${municipalityId}`,
    );
    const last = BigInt(rows[0]?.last ?? 0);
    // Whoever brings a number at the end of all numbers would leave none for the others.
    if (last > BigInt(Number.MAX_SAFE_INTEGER)) throw new Failure(fill(movingWords().largeId, { name }));
    // Nobody counts between the look and the change.
    await client.query(Prisma.sql`LOCK TABLE ${nameOf(name)} IN SHARE ROW EXCLUSIVE MODE`);
    await client.query(
      Prisma.sql`WITH counter AS (SELECT pg_get_serial_sequence(${name}, ${column})::regclass AS id)
        SELECT setval(id, ${last}::bigint) FROM counter
        WHERE ${last}::bigint > coalesce(pg_sequence_last_value(id), 0)`,
    );
  }
}

/** What of a municipality stands here once, by the constraint that says so. */
const TAKEN: ReadonlyMap<string, 'slugHere' | 'formerSlug' | 'here' | 'host' | 'code'> = new Map([
  ['municipalities_slug_key', 'slugHere'],
  ['former_slugs_slug_key', 'formerSlug'],
  ['municipalities_register_code_key', 'here'],
  ['municipalities_host_key', 'host'],
  ['sign_codes_pkey', 'code'],
]);

/** Says in a sentence why the database refused rows: what a person can act on, or that they do not hold together. */
async function unlessRefused<T>(table: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    const { code = '', constraint = '', message: reason } = error;
    const words = movingWords();
    const taken = TAKEN.get(constraint);
    if (taken !== undefined) throw new Failure(words[taken], { cause: error });
    // A policy of the table says no: the slug, or a code, was erased here.
    if (code === '42501') throw new Failure(fill(words.erased, { table }), { cause: error });
    if (/^2[23]/.test(code)) throw new Failure(fill(words.apart, { table, reason }), { cause: error });
    throw error;
  }
}
