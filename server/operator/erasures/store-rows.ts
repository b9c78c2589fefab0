// Takes the rows of a municipality away, table by table.
import type { ClientBase } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import { LOCK_BOX } from '../../voting/ballots/store-lock.ts';
import { nameOf } from '../moving/store-tables.ts';
import type { TenantTable } from '../moving/rules.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';

/** Waits until the counter's turn is over, and lets it have none before this is. */
export async function holdBox(mover: ClientBase): Promise<void> {
  await mover.query(LOCK_BOX);
}

/** Remembers every code of the municipality without it: a sign may still hang, and its code is nobody else's. */
export async function keepCodes(mover: ClientBase, municipalityId: MunicipalityId): Promise<void> {
  await mover.query(
    Prisma.sql`INSERT INTO erased_codes SELECT code FROM sign_codes WHERE municipality_id = ${municipalityId}`,
  );
}

/** Remembers what the municipality was called before: addresses with that lead to nobody else. */
export async function keepFormerSlugs(mover: ClientBase, municipalityId: MunicipalityId): Promise<void> {
  await mover.query(
    Prisma.sql`UPDATE erasures SET former_slugs = ARRAY(SELECT slug FROM former_slugs WHERE municipality_id = ${municipalityId})
      WHERE municipality_id = ${municipalityId} AND cancelled_at IS NULL`,
  );
}

/** The accounts that tables of the municipality name. */
export async function listAccounts(
  mover: ClientBase,
  municipalityId: MunicipalityId,
  tables: readonly TenantTable[],
): Promise<string[]> {
  const accounts = new Set<string>();
  for (const { name, people } of tables)
    for (const column of people) {
      const { rows } = await mover.query<{ id: string }>(
        Prisma.sql`SELECT DISTINCT ${nameOf(column)} AS id FROM ${nameOf(name)} WHERE municipality_id = ${municipalityId}`,
      );
      for (const { id } of rows) accounts.add(id);
    }
  return [...accounts];
}

/** Takes every row of the table away that the mover sees, which is the municipality's; answers how many. */
export async function deleteRows(mover: ClientBase, { name }: TenantTable): Promise<number> {
  // Without a condition: of what waits in the box the mover may not read even whose it is. The policy of the table is one.
  const { rowCount } = await mover.query(Prisma.sql`DELETE FROM ${nameOf(name)}`);
  return rowCount ?? 0;
}

/** Ends those of the accounts that are a member nowhere any more; answers how many. */
export async function forgetUsers(mover: ClientBase, accounts: readonly string[]): Promise<number> {
  const { rows } = await mover.query<{ gone: string }>(
    Prisma.sql`SELECT forget_users(${[...accounts]}::uuid[]) AS gone`,
  );
  return Number(rows[0]?.gone ?? 0);
}
