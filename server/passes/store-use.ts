// Whose a pass is. As the gate, which knows who somebody is before a municipality is known.
import type { Pass } from '../access/pass.ts';
import type { Connection } from '../database/connect.ts';
import { dayIn, type MunicipalityId } from '../municipalities/rules.ts';
import { stateOf } from './rules.ts';

/** The pass of the hash, in whichever municipality, where it is good today; its use is remembered by the day. */
export async function usePass({ prisma }: Connection, tokenHash: Buffer, now: Date): Promise<Pass | null> {
  const row = await prisma.pass.findFirst({
    where: { tokenHash: new Uint8Array(tokenHash) },
    include: { municipality: { select: { timeZone: true, suspendedAt: true } } },
  });
  if (row === null) return null;
  const { id: passId, orderId, roundId, holder, lastUsedOn, municipality } = row;
  const today = dayIn(municipality.timeZone, now);
  if (stateOf(row, today) !== 'ACTIVE') return null;
  if (lastUsedOn?.toISOString().slice(0, 10) !== today)
    await prisma.pass.updateMany({
      where: { municipalityId: row.municipalityId, id: passId },
      data: { lastUsedOn: new Date(today) },
    });
  const municipalityId = row.municipalityId as MunicipalityId;
  const isSuspended = municipality.suspendedAt !== null;
  if (orderId !== null)
    return { municipalityId, passId, holder, isSuspended, purpose: { of: 'order', orderId } };
  if (roundId !== null)
    return { municipalityId, passId, holder, isSuspended, purpose: { of: 'round', roundId } };
  throw new TypeError('A pass is for nothing.');
}
