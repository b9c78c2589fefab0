// The ids of slips that came: each is claimed once, and forgotten after so many nights of its city; those of paper are listed as spent first.
import type { ClientBase } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import { dayAfter } from '../../foundation/days.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import type { OpenedSlip } from './opening.ts';
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

/**
 * Adds the slips of paper by which these came to those spent in their city, of which the year alone is kept: that of the day after, since
 * one may come a moment after the look began, or by the clock of another host, on the first day of a year and of its pile.
 */
export async function addSpent(
  counter: ClientBase,
  municipalityId: MunicipalityId,
  slips: readonly OpenedSlip[],
  day: string,
): Promise<void> {
  const ids = slips.flatMap(({ slip: { spends } }) => spends ?? []);
  if (ids.length === 0) return;
  const year = Number(dayAfter(day, 1).slice(0, 4));
  await counter.query(Prisma.sql`SELECT spend_slips(${municipalityId}, ${ids}::uuid[], ${year}::integer)`);
}

/** So many days after its last one a slip can still come, read from a box or from a phone that kept its vote; and one that is on its way. */
const DAYS_OF_LATE = 31;

/** Forgets piles of paper slips of which no vote can come any more on the day, and what was spent of such alone. */
export async function forgetPaper(
  counter: ClientBase,
  municipalityId: MunicipalityId,
  day: string,
): Promise<void> {
  await counter.query(
    Prisma.sql`SELECT forget_paper_slips(${municipalityId}, ${dayAfter(day, -DAYS_OF_LATE)}::date)`,
  );
}

/** Forgets the ids of nights after which 35 were held. */
export async function forgetIds(
  counter: ClientBase,
  municipalityId: MunicipalityId,
  night: number,
): Promise<void> {
  await counter.query(Prisma.sql`SELECT forget_ballot_ids(${municipalityId}, ${night - NIGHTS_OF_IDS})`);
}
