// Publishes what was decided, some rows at a time: one long list would stop what else the process does.
import type { Transaction } from '../../foundation/database/transaction.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import type { Opening } from './opening.ts';
import { recordAnswers, recordComments, recordRatings } from './store-published.ts';
import { PAGE } from './store-waiting.ts';

/** Adds the ratings, answers and comments to what is published. `day` is YYYY-MM-DD. */
export async function recordOpening(
  counter: Transaction,
  municipalityId: MunicipalityId,
  day: string,
  { ratings, answers, comments }: Opening,
): Promise<void> {
  for (const some of inPages(ratings)) await recordRatings(counter, municipalityId, day, some);
  for (const some of inPages(answers)) await recordAnswers(counter, municipalityId, day, some);
  for (const some of inPages(comments)) await recordComments(counter, municipalityId, day, some);
}

function inPages<Item>(items: readonly Item[]): Item[][] {
  const pages = Math.ceil(items.length / PAGE);
  return Array.from({ length: pages }, (_, page) => items.slice(page * PAGE, (page + 1) * PAGE));
}
