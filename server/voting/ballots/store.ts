// What the box remembers of a citizen's slip: its id, claimed once, and its sealed content, in one statement.
import { DatabaseError } from 'pg';
import type { Pool } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import { drawUuid, type RandomBytes } from '../../foundation/randomness.ts';
import type { Fault, Stored } from './slip-queue.ts';
import type { BallotId } from '../../foundation/ballot.ts';
import type { Sealer } from './seal.ts';
import { kindOf, type KeyId, type PhoneSlip, type Slip } from './slip-bytes.ts';

/** On its way into the box. Its municipality is the grant's. */
interface Coming {
  readonly grant: Grant<'ballots.cast'>;
  readonly id: BallotId;
  /** Of a demo city the place stands beside the slip, since its groups are opened at once. */
  readonly isDemo: boolean;
}

/** A slip that came without a seal. */
export interface Ballot extends Coming {
  readonly slip: Slip;
}

/** A slip that a phone sealed to a key. */
export interface PhoneBallot extends Coming {
  readonly slip: PhoneSlip;
  readonly phoneKey: KeyId;
}

interface Sealed {
  readonly keyId: KeyId;
  readonly sealed: Buffer;
}

/** A slip as it is stored. What it was stays in memory until the commit, in case its key is closed meanwhile. */
export type SealedBallot = (Ballot | PhoneBallot) & Sealed;

/** The slip, sealed under the sealer's key. */
export function sealBallot(sealer: Sealer, { grant, id, isDemo, slip }: Ballot): Ballot & Sealed {
  // Field by field: see createContext.
  return { grant, id, isDemo, slip, keyId: sealer.keyId, sealed: sealer.seal(slip) };
}

/** The same of what a phone sealed; null where it did to another key: one slip has one key. */
export function sealPhoneBallot(sealer: Sealer, ballot: PhoneBallot): SealedBallot | null {
  if (ballot.phoneKey !== sealer.keyId) return null;
  return { ...ballot, keyId: sealer.keyId, sealed: sealer.seal(ballot.slip) };
}

/**
 * Claims each id and stores its slip in a row with an id of its own; answers for each slip in order, after the commit. An id that was
 * there before, or stands earlier in the same batch, is `receivedBefore` and changes nothing. A slip whose key was closed claims
 * nothing and is not stored: `keyRetired`.
 * What was received before is acknowledged as what is new, so it too waits for the standbys: it may have been committed while they were away. An
 * empty message, which PostgreSQL writes beside the rows, makes it a commit to wait for.
 */
export async function castBallots(
  pool: Pool,
  ballots: readonly SealedBallot[],
  random: RandomBytes,
): Promise<Stored[]> {
  const firstOfEach = [...new Map(ballots.toReversed().map((ballot) => [nameOf(ballot), ballot])).values()];
  const column = <T>(of: (ballot: SealedBallot) => T): T[] => firstOfEach.map(of);
  const { text, values } =
    Prisma.sql`SELECT municipality_id::text || ' ' || id AS name, outcome FROM cast_ballots(
    ${column(({ grant }) => grant.municipalityId)}, ${column(({ id }) => id)}, ${column(() => drawUuid(random))},
    ${column(({ isDemo, slip }) => (isDemo && !slip.isOfTeam ? slip.locationId : null))}, ${column(({ slip }) => kindOf(slip))},
    ${column(({ keyId }) => keyId)}, ${column(({ sealed }) => sealed)})
    WHERE outcome <> 'receivedBefore' OR pg_logical_emit_message(true, 'kazva', '') IS NULL`;
  const { rows } = await pool.query<{ name: string; outcome: Stored }>({
    name: 'cast_ballots',
    text,
    values,
  });
  const outcomes = new Map(rows.map(({ name, outcome }) => [name, outcome]));
  return ballots.map((ballot) => {
    const outcome = outcomes.get(nameOf(ballot)) ?? 'receivedBefore';
    // Of an id that stands twice only the first slip is new.
    if (outcome === 'new') outcomes.delete(nameOf(ballot));
    return outcome;
  });
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
  return /^2[23]/.test(error.code ?? '') ? 'slip' : 'infrastructure';
}
