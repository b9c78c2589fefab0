// How a member changes a municipality's settlements.
import type { Grant } from '../../access/grants/grant.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import type { Texts } from '../../foundation/texts/per-language.ts';
import type { Settlement } from './store.ts';

type Edit = Grant<'settlements.edit'>;

/** What a member says of a settlement. */
export interface SettlementColumns {
  readonly ekatte: string;
  readonly kind: string;
  readonly name: Texts;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly retiredOn: Date | null;
}

/** The settlement of the id; undefined where there is none here. */
export async function findSettlement(
  tx: Tenant,
  { municipalityId }: Edit,
  id: bigint,
): Promise<Settlement | undefined> {
  const row = await tx.settlement.findUnique({ where: { municipalityId_id: { municipalityId, id } } });
  return row ? { ...row, municipalityId } : undefined;
}

/** Whether another settlement than `id` has the code of the register. */
export async function isEkatteTaken(
  tx: Tenant,
  { municipalityId }: Edit,
  ekatte: string,
  id: bigint | null,
): Promise<boolean> {
  const row = await tx.settlement.findUnique({
    where: { municipalityId_ekatte: { municipalityId, ekatte } },
  });
  return row !== null && row.id !== id;
}

/** Whether places in use lie in it, or a member is bound to it. */
export async function isSettlementNeeded(
  tx: Tenant,
  { municipalityId }: Edit,
  settlementId: bigint,
): Promise<boolean> {
  const where = { municipalityId, settlementId };
  const places = await tx.location.count({ where: { ...where, retiredOn: null } });
  return places > 0 || (await tx.member.count({ where })) > 0;
}

/** Writes the settlement; a new one where `id` is null. */
export async function writeSettlement(
  tx: Tenant,
  { municipalityId }: Edit,
  id: bigint | null,
  columns: SettlementColumns,
): Promise<Settlement> {
  const row =
    id === null
      ? await tx.settlement.create({ data: { municipalityId, ...columns } })
      : await tx.settlement.update({
          where: { municipalityId_id: { municipalityId, id } },
          data: { ...columns, version: { increment: 1 } },
        });
  return { ...row, municipalityId };
}
