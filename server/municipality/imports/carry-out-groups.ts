// Puts places into the groups that a plan names, in the transaction in which it was carried out.
import type { Grant } from '../../access/grants/grant.ts';
import type { Changed } from '../../access/journal/rules.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import { toldGroup } from '../location-groups/journal-fields.ts';
import { listGroups, listPlaceNames, writeGroup } from '../location-groups/store.ts';
import type { Plan } from './plan.ts';
import { findIds } from './store-import.ts';

/** Changes the groups, and what those work on who are bound to them; answers what the journal is to say. */
export async function carryOutGroups(
  tx: Tenant,
  edit: Grant<'groups.edit'>,
  { rows }: Pick<Plan, 'rows'>,
): Promise<Changed[]> {
  const moved = rows.flatMap(({ toWrite }) =>
    toWrite?.groupIds && toWrite.draft.externalId !== null
      ? [{ externalId: toWrite.draft.externalId, groupIds: toWrite.groupIds }]
      : [],
  );
  const ids = await findIds(
    tx,
    edit,
    moved.map(({ externalId }) => externalId),
  );
  const wanted = new Map(moved.map(({ externalId, groupIds }) => [ids.get(externalId), new Set(groupIds)]));
  const told: Changed[] = [];
  for (const group of await listGroups(tx, edit)) {
    const kept = group.locationIds.filter((id) => wanted.get(id)?.has(group.id) ?? true);
    const joined = [...wanted].flatMap(([id, groups]) =>
      id !== undefined && groups.has(group.id) && !kept.includes(id) ? [id] : [],
    );
    if (kept.length === group.locationIds.length && joined.length === 0) continue;
    const locationIds = [...kept, ...joined].toSorted((a, b) => Number(a - b));
    const after = { name: group.name, locationIds };
    const [was, is] = [
      await listPlaceNames(tx, edit, group.locationIds),
      await listPlaceNames(tx, edit, locationIds),
    ];
    await writeGroup(tx, edit, group.id, after);
    told.push({
      subject: 'LocationGroup',
      subjectId: String(group.id),
      subjectName: group.name,
      before: toldGroup(group, was),
      after: toldGroup(after, is),
    });
  }
  return told;
}
