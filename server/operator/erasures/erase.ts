// Erases what is due: every row of a municipality in one transaction, so that a kill leaves all of it or nothing.
import type { Connections } from '../../foundation/database/connect.ts';
import { listTenantTables } from '../moving/store-tables.ts';
import { asMover, see } from '../moving/store-city.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import { deleteRows, forgetUsers, holdBox, keepCodes, keepFormerSlugs, listAccounts } from './store-rows.ts';
import { holdPlan, listDue, recordErased } from './store.ts';

/** What stays: the note that it was erased, which is the platform's. */
const KEPT = 'erasures';
/** What waits is never counted, and which slips were taken neither: that they are gone is enough. */
const UNCOUNTED: ReadonlySet<string> = new Set([
  'ballots',
  'ballot_ids',
  'ballot_keys',
  'weekly_ballots',
  'spent_slips',
]);

export interface Erasing extends Pick<Connections, 'jobs' | 'mover'> {
  readonly now: () => Date;
}

/** Erases every municipality whose waiting time is over. Right to run at any time, also twice at once. */
export async function eraseDue({ jobs, mover, now }: Erasing): Promise<void> {
  const instant = now();
  for (const municipalityId of await listDue(jobs.pool, instant)) await erase(mover, municipalityId, instant);
}

async function erase(mover: Connections['mover'], municipalityId: MunicipalityId, now: Date): Promise<void> {
  await asMover(mover.pool, 'change', async (client) => {
    await see(client, municipalityId);
    // Cancelled, or erased by another, since it was listed.
    if (!(await holdPlan(client, municipalityId, now))) return;
    await holdBox(client);
    const tables = (await listTenantTables(client)).filter(({ name }) => name !== KEPT);
    const accounts = await listAccounts(client, municipalityId, tables);
    await keepCodes(client, municipalityId);
    await keepFormerSlugs(client, municipalityId);
    const counts: Record<string, number> = {};
    // Whatever refers to something goes before it.
    for (const table of tables.toReversed()) {
      const count = await deleteRows(client, table);
      if (!UNCOUNTED.has(table.name)) counts[table.name] = count;
    }
    counts['users'] = await forgetUsers(client, accounts);
    await recordErased(client, municipalityId, now, counts);
  });
}
