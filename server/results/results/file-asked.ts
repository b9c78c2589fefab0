// What a file of results is asked for, as its address says it: the same as the page that it is made from.
import { daysFrom } from '../aggregates/summary.ts';
import { AppError } from '../../foundation/errors.ts';
import { fileLanguage } from '../../foundation/file-language.ts';
import type { Context } from '../../api/context.ts';
import { searchFrom } from '../../municipality/locations/connection.ts';
import { isDay } from '../../foundation/days.ts';
import type { FileAsked } from '../../municipality/municipalities/members-file.ts';
import { askedOf, type Asked, type ResultArguments } from './table-request.ts';
import { RESULT_SORTS } from './rules.ts';
import { MOST_NAMED, type PlaceSearch } from './place-rows.ts';
import { idFrom } from '../../api/scalars.ts';

function dayIn(params: URLSearchParams, name: string): string | null {
  const day = params.get(name);
  if (day === null || isDay(day)) return day;
  throw new AppError('BAD_INPUT', `${name} is a day that exists, written YYYY-MM-DD.`);
}

/** What the file is asked for. What it does not know is not looked at; what cannot be is refused (BAD_INPUT). */
export function askedBy(asked: FileAsked<'aggregates.read'>, params = asked.params): Asked {
  const args = argumentsIn(params, asked.municipality.slug);
  return askedOf(args, daysFrom(args), asked);
}

function argumentsIn(params: URLSearchParams, municipality: string): ResultArguments {
  const sort = params.get('sort') ?? 'BEST';
  const known = RESULT_SORTS.find((each) => each === sort.toUpperCase());
  if (known === undefined) throw new AppError('BAD_INPUT', `sort is one of ${RESULT_SORTS.join(', ')}.`);
  return {
    filter: {
      municipality,
      category: params.get('category'),
      settlement: params.get('settlement'),
      standing: params.get('unconfirmed') === 'with' ? ['COUNTED', 'UNCONFIRMED'] : ['COUNTED'],
    },
    from: dayIn(params, 'from'),
    to: dayIn(params, 'to'),
    sort: known,
    language: fileLanguage(params),
    hasAllMonths: params.get('months') === 'numbers',
  };
}

/** Refuses a category or a settlement that is not there: an empty file would look like a part without answers. */
export async function expectParts(
  { municipality, filter }: Asked,
  { grant, remembered }: Pick<Context, 'grant' | 'remembered'>,
): Promise<void> {
  const read = grant('municipalities.read', municipality.id);
  const isThere = (parts: readonly { readonly id: bigint }[], wanted: bigint | null) =>
    wanted === null || parts.some(({ id }) => id === wanted);
  if (!isThere(await remembered.categories(read), filter.categoryId))
    throw new AppError('NOT_FOUND', 'There is no such category here.');
  if (!isThere(await remembered.settlements(read), filter.settlementId))
    throw new AppError('NOT_FOUND', 'There is no such settlement here.');
}

/** Which places it is of. */
export function searchIn(params: URLSearchParams): PlaceSearch {
  const among = amongIn(params.get('locations'));
  return { search: searchFrom(params.get('search')), line: params.get('line'), among };
}

/** An id of a place has at most so many digits, and a comma behind it. */
const LONGEST_ID = 20;

/** The places that are named, by their ids with commas between; null: all. */
function amongIn(said: string | null): ReadonlySet<bigint> | null {
  if (said === null) return null;
  const ids = said.length > MOST_NAMED * LONGEST_ID ? [] : said.split(',', MOST_NAMED + 1);
  if (ids.length === 0 || ids.length > MOST_NAMED)
    throw new AppError('BAD_INPUT', `locations are at most ${MOST_NAMED}.`);
  return new Set(ids.map(idFrom));
}
