// Publishes what was decided, some rows at a time: one long list would stop what else the process does.
import type { Transaction } from '../../foundation/database/transaction.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import { givingWay, inPages, PAGE } from './cpu-throttle.ts';
import type { Opening, PublishedRating } from './opening.ts';
import { recordAnswers, recordComments, recordRatings } from './store-published.ts';

/** Adds the ratings, answers and comments to what is published. `day` is YYYY-MM-DD. */
export async function recordOpening(
  counter: Transaction,
  municipalityId: MunicipalityId,
  day: string,
  { ratings, ways, answers, comments }: Opening,
): Promise<void> {
  for (const some of inWholeGroups(ratings))
    await givingWay(() => recordRatings(counter, municipalityId, day, some, ways));
  for (const some of inPages(answers))
    await givingWay(() => recordAnswers(counter, municipalityId, day, some));
  for (const some of inPages(comments))
    await givingWay(() => recordComments(counter, municipalityId, day, some));
}

/** In pages that split no group, since a sum of fewer than a group is refused; in each the ratings keep their order. */
function inWholeGroups(ratings: readonly PublishedRating[]): PublishedRating[][] {
  const sizes = new Map<string, number>();
  for (const { openingId } of ratings) sizes.set(openingId, (sizes.get(openingId) ?? 0) + 1);
  const pageOf = new Map<string, PublishedRating[]>();
  const pages: PublishedRating[][] = [];
  let room = 0;
  for (const [openingId, size] of sizes) {
    if (room <= 0) {
      pages.push([]);
      room = PAGE;
    }
    room -= size;
    pageOf.set(openingId, pages.at(-1) ?? []);
  }
  for (const rating of ratings) pageOf.get(rating.openingId)?.push(rating);
  return pages;
}
