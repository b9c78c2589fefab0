// The ids of slips that came: each is claimed once, and forgotten after so many nights of its city.
import type { ClientBase } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import type { City } from './store-cities.ts';

/** A page does not try again after so many nights. Nights are counted as they are held, whatever day a clock says. */
const NIGHTS_OF_IDS = 35;

/**
 * Writes the ids that came before the night anew, in an order that chance decides: they lie as they came. `nights`: how many had been
 * held before it, as the database knew.
 */
export async function shuffleIds(
  counter: ClientBase,
  { municipalityId, nights }: Pick<City, 'municipalityId' | 'nights'>,
  night: number,
): Promise<void> {
  await counter.query(Prisma.sql`SELECT shuffle_ballot_ids(${municipalityId}, ${nights}, ${night})`);
}

/** Forgets the ids of nights after which 35 were held. */
export async function forgetIds(
  counter: ClientBase,
  municipalityId: MunicipalityId,
  night: number,
): Promise<void> {
  await counter.query(Prisma.sql`SELECT forget_ballot_ids(${municipalityId}, ${night - NIGHTS_OF_IDS})`);
}
