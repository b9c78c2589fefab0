// What the box remembers of a citizen's slip: its id, claimed once, and its sealed content, in one statement.
import { DatabaseError } from 'pg';
import type { Pool } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import type { Fault } from './slip-queue.ts';
import type { BallotId, Receipt, Standing } from '../../foundation/ballot.ts';
import type { Sealer } from './seal.ts';
import type { KeyId, SlipContent } from './slip-content.ts';

/** A slip on its way into the box. Its municipality is the grant's. */
export interface Ballot {
  readonly grant: Grant<'ballots.cast'>;
  readonly id: BallotId;
  readonly locationId: bigint;
  readonly standing: Standing;
  readonly content: SlipContent;
}

/** A slip as it is stored. The content stays in memory until the commit, in case its key is retired meanwhile. */
export interface SealedBallot extends Ballot {
  readonly keyId: KeyId;
  readonly sealed: Buffer;
}

const FOREIGN_KEY_VIOLATION = '23503';
const KEY_CONSTRAINT = 'ballots_key_id_fkey';

/** The slip, sealed under the sealer's key. */
export function sealBallot(sealer: Sealer, ballot: Ballot): SealedBallot {
  const { grant, id, locationId, standing, content } = ballot;
  const envelope = { municipalityId: grant.municipalityId, locationId, standing, ballotId: id };
  // Field by field: see createContext.
  return {
    grant,
    id,
    locationId,
    standing,
    content,
    keyId: sealer.keyId,
    sealed: sealer.seal(envelope, content),
  };
}

/**
 * Claims each id and stores its slip; answers for each slip in order, after the commit. An id that was there before,
 * or stands earlier in the same batch, is `receivedBefore` and changes nothing. `isoWeek` is when the ids came.
 */
export async function castBallots(
  pool: Pool,
  ballots: readonly SealedBallot[],
  isoWeek: string,
): Promise<Receipt[]> {
  const firstOfEach = [...new Map(ballots.toReversed().map((ballot) => [nameOf(ballot), ballot])).values()];
  const column = <T>(of: (ballot: SealedBallot) => T): T[] => firstOfEach.map(of);
  const { text, values } = Prisma.sql`SELECT municipality_id::text || ' ' || id AS name FROM cast_ballots(
    ${column(({ grant }) => grant.municipalityId)}, ${column(({ id }) => id)}, ${column(({ locationId }) => locationId)},
    ${column(({ content }) => content.kind)}, ${column(({ standing }) => standing)}, ${column(({ keyId }) => keyId)},
    ${column(({ sealed }) => sealed)}, ${isoWeek}) WHERE is_new`;
  const { rows } = await pool.query<{ name: string }>({ name: 'cast_ballots', text, values });
  const fresh = new Set(rows.map(({ name }) => name));
  // Deleting answers whether it was there: of an id that stands twice only the first slip is new.
  return ballots.map((ballot) => (fresh.delete(nameOf(ballot)) ? 'new' : 'receivedBefore'));
}

function nameOf({ grant, id }: SealedBallot): string {
  return `${grant.municipalityId} ${id}`;
}

/**
 * Why a batch failed. Only errors of data (SQLSTATE classes 22 and 23) are a slip's fault. Everything else may pass:
 * the commonest, "Connection terminated unexpectedly", has no code at all.
 */
export function faultOf(error: unknown): Fault {
  if (!(error instanceof DatabaseError)) return 'infrastructure';
  if (error.code === FOREIGN_KEY_VIOLATION && error.constraint === KEY_CONSTRAINT) return 'keyRetired';
  return /^2[23]/.test(error.code ?? '') ? 'slip' : 'infrastructure';
}
