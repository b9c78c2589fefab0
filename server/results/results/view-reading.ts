// What a file of the overview, the comparison, the calendar or one place is read with, and the figures that all of them have.
import { averageOf, countOf, intervalOf, type Counts } from '../../foundation/score-statistics.ts';
import type { SummaryFilter } from '../aggregates/store.ts';
import type { Context } from '../../api/context.ts';
import type { Cell } from '../../foundation/sheets/cells/rules.ts';
import type { Asked } from './table-request.ts';
import { responseRate, together } from '../responses/rules.ts';
import { listResponses } from '../responses/store.ts';
import { rounded } from './sheet.ts';
import type { ViewWords } from './text/views.bg.ts';
import type { Words } from './text/words.bg.ts';
import { type Kind } from './rules.ts';

export interface ViewReading {
  readonly asked: Asked;
  /** All that the address narrows it to, its days too. */
  readonly filter: SummaryFilter;
  /** Null where there is no such part. */
  readonly nameOf: (kind: Kind, id: bigint) => Promise<string | null>;
  readonly columns: Words['columns'];
  readonly words: ViewWords;
  readonly params: URLSearchParams;
  readonly context: Context;
}

export interface ViewTable {
  /** What the reader must know besides. */
  readonly about?: readonly string[];
  readonly heading: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Heads what figuresOf writes. */
export function figureHeading({ count, average, lower, upper }: Words['columns']): string[] {
  return [count, average, lower, upper];
}

/** Heads how often each score was given. */
export function scoreHeading({ score }: ViewWords): string[] {
  return Array.from({ length: 10 }, (_, at) => score(at + 1));
}

/** Heads what responsesIn writes. */
export function responseHeading({ visitors, visitorAnswers, responseRate }: Words['columns']): string[] {
  return [visitors, visitorAnswers, responseRate];
}

/** For each filter, of how many visitors its ratings are; nothing where they are not known. In one statement. */
export async function responsesIn(
  { asked: { grant, municipality }, filter, context }: ViewReading,
  filters: readonly SummaryFilter[],
): Promise<Cell[][]> {
  const found = await listResponses(context.database.citizen.pool, grant, filter.standing, filters);
  return found.map((places) => {
    const response = together(places);
    if (response === null) return ['', '', ''];
    const { visitors, answers } = response;
    return [visitors, answers, rounded(responseRate(answers, visitors, municipality.threshold))];
  });
}

/** Nothing where nothing is published. */
export function figuresOf(counts: Counts): Cell[] {
  const interval = intervalOf(counts);
  return [
    countOf(counts) || '',
    rounded(averageOf(counts)),
    rounded(interval?.lower),
    rounded(interval?.upper),
  ];
}
