// Whose a pass is. As the gate, which knows who somebody is before a municipality is known.
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Pass } from '../grants/pass.ts';
import type { Connection } from '../../foundation/database/connect.ts';
import { type MunicipalityId } from '../../foundation/municipality-id.ts';
import { dayIn } from '../../foundation/days.ts';
import { stateOf } from '../keys/rules.ts';

interface Row {
  readonly municipalityId: MunicipalityId;
  readonly passId: bigint;
  readonly orderId: bigint | null;
  readonly roundId: bigint | null;
  readonly programmeId: bigint | null;
  readonly holder: string;
  readonly expiresOn: Date;
  readonly revokedOn: Date | null;
  readonly lastUsedOn: Date | null;
  readonly timeZone: string;
  readonly isSuspended: boolean;
}

/**
 * The pass of the hash, in whichever municipality, where it is good today; its use is remembered by the day. One statement with
 * all that decides it: a second one for a pass that was good once would tell it from one that never was.
 */
export async function usePass({ prisma }: Connection, tokenHash: Buffer, now: Date): Promise<Pass | null> {
  const rows = await prisma.$queryRaw<Row[]>(
    Prisma.sql`SELECT p.municipality_id AS "municipalityId", p.id AS "passId", p.order_id AS "orderId", p.round_id AS "roundId",
        p.programme_id AS "programmeId", p.holder, p.expires_on AS "expiresOn", p.revoked_on AS "revokedOn", p.last_used_on AS "lastUsedOn",
        m.time_zone AS "timeZone", m.suspended_at IS NOT NULL AS "isSuspended"
      FROM passes p JOIN municipalities m USING (municipality_id) WHERE p.token_hash = ${new Uint8Array(tokenHash)}`,
  );
  const [row] = rows;
  if (row === undefined) return null;
  const { municipalityId, passId, orderId, roundId, programmeId, holder, isSuspended } = row;
  const today = dayIn(row.timeZone, now);
  if (stateOf(row, today) !== 'ACTIVE') return null;
  if (row.lastUsedOn?.toISOString().slice(0, 10) !== today)
    await prisma.pass.updateMany({
      where: { municipalityId, id: passId },
      data: { lastUsedOn: new Date(today) },
    });
  if (orderId !== null)
    return { municipalityId, passId, holder, isSuspended, purpose: { of: 'order', orderId } };
  if (roundId !== null)
    return { municipalityId, passId, holder, isSuspended, purpose: { of: 'round', roundId } };
  if (programmeId !== null)
    return { municipalityId, passId, holder, isSuspended, purpose: { of: 'programme', programmeId } };
  throw new TypeError('A pass is for nothing.');
}
