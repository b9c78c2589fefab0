// What is remembered of goals: one a service and one of the whole municipality, until a day. For members alone.
import type { Grant } from '../../access/grants/grant.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import { textsOf } from '../../foundation/texts/per-language.ts';
import type { Goal } from './outlook.ts';

type Reading = Grant<'reports.read'> | Grant<'reports.edit'>;

/** The goal of a service; null: of the whole municipality. */
export interface SetGoal extends Goal {
  readonly categoryId: bigint | null;
  readonly setOn: string;
}

interface Row {
  readonly categoryId?: bigint;
  readonly tenths: number;
  readonly dueOn: Date;
  readonly setOn: Date;
}

const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`);
const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

const goalOf = ({ categoryId, tenths, dueOn, setOn }: Row): SetGoal => ({
  categoryId: categoryId ?? null,
  value: tenths / 10,
  dueOn: dayOf(dueOn),
  setOn: dayOf(setOn),
});

/** The goals of the municipality, its own first, then by service. */
export async function listGoals(tx: Tenant, { municipalityId }: Reading): Promise<SetGoal[]> {
  const own = await tx.cityGoal.findUnique({ where: { municipalityId } });
  const rows = await tx.goal.findMany({ where: { municipalityId }, orderBy: { categoryId: 'asc' } });
  return [...(own ? [own] : []), ...rows].map(goalOf);
}

/** What the service is called, in Bulgarian; null where there is none in use. */
export async function findService(
  tx: Tenant,
  { municipalityId }: Reading,
  id: bigint,
): Promise<string | null> {
  const row = await tx.category.findFirst({
    where: { municipalityId, id, retiredOn: null },
    select: { name: true },
  });
  return row && textsOf(row.name).bg;
}

/** Remembers the goal in place of the one before. */
export async function recordGoal(tx: Tenant, { municipalityId }: Reading, goal: SetGoal): Promise<void> {
  const { categoryId } = goal;
  const data = {
    tenths: Math.round(goal.value * 10),
    dueOn: midnight(goal.dueOn),
    setOn: midnight(goal.setOn),
  };
  if (categoryId === null) {
    const create = { municipalityId, ...data };
    await tx.cityGoal.upsert({ where: { municipalityId }, create, update: data });
    return;
  }
  await tx.goal.upsert({
    where: { municipalityId_categoryId: { municipalityId, categoryId } },
    create: { municipalityId, categoryId, ...data },
    update: data,
  });
}

/** Takes the goal away. */
export async function removeGoal(
  tx: Tenant,
  { municipalityId }: Reading,
  categoryId: bigint | null,
): Promise<void> {
  if (categoryId === null) await tx.cityGoal.deleteMany({ where: { municipalityId } });
  else await tx.goal.deleteMany({ where: { municipalityId, categoryId } });
}
