// What is remembered of letters that wait: each sealed, and since when somebody is at it. A letter that was handed over is gone.
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../grants/grant.ts';
import type { Connection } from '../../foundation/database/connect.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';

/** Which letter. */
export interface Waiting {
  readonly municipalityId: bigint;
  readonly id: string;
}

export interface SealedLetter extends Waiting {
  readonly sealed: Uint8Array;
}

/** Who has letters written in the moment of a change: to those without an account, of a print shop to members, to whoever is given a task, to admins of proposals. */
export type Writing =
  | Grant<'orders.edit'>
  | Grant<'orders.fulfil'>
  | Grant<'rounds.edit'>
  | Grant<'members.manage'>
  | Grant<'tasks.edit'>
  | Grant<'comments.moderate'>
  | Grant<'settings.edit'>
  | Grant<'municipalities.export'>
  | Grant<'identity.edit'>;

/** A claim whose letter was not handed over after so long is one of a process that died. */
const CLAIM_MINUTES = 2;

/** Keeps a letter, claimed by whoever writes it. */
export async function createWaiting(
  tx: Tenant,
  { municipalityId }: Writing,
  { id, sealed }: Pick<SealedLetter, 'id' | 'sealed'>,
  claimedAt: Date,
): Promise<void> {
  await tx.waitingLetter.createMany({
    data: { municipalityId, id, sealed: new Uint8Array(sealed), claimedAt },
  });
}

/** Forgets a letter that was handed over. */
export async function deleteWaiting(
  tx: Pick<Tenant, 'waitingLetter'>,
  { municipalityId, id }: Waiting,
): Promise<void> {
  await tx.waitingLetter.deleteMany({ where: { municipalityId, id } });
}

/** Claims every letter whose claim is one of a process that died, in whichever municipality. As the role of jobs. */
export function claimWaiting({ prisma }: Connection, now: Date): Promise<SealedLetter[]> {
  return prisma.$queryRaw<SealedLetter[]>(
    Prisma.sql`UPDATE waiting_letters SET claimed_at = ${now}
      WHERE claimed_at <= ${now}::timestamptz - make_interval(mins => ${CLAIM_MINUTES}::int)
      RETURNING municipality_id AS "municipalityId", id, sealed`,
  );
}
