// Of how many visitors the rows of a table are: read once, when a row first asks.
import type { Context } from '../../api/context.ts';
import { countOf } from '../../foundation/score-statistics.ts';
import { wholeFilter } from '../aggregates/summary.ts';
import { added, type Response, type ToldResponse } from '../responses/rules.ts';
import { listResponses, type PlaceResponse } from '../responses/store.ts';
import type { Result } from './rules.ts';
import type { Asked } from './table-request.ts';

/** By what a row of a table and the places that it is made of are known to belong together; null: to none. */
export interface RowKeys<Row> {
  readonly ofRow: (row: Row) => string;
  readonly ofPlace: (response: PlaceResponse) => string | null;
}

const ofPart = ({ part }: { readonly part: { readonly id: bigint } }): string => String(part.id);

/** Those of each table. */
export const KEYS = {
  places: {
    ofRow: ({ place }: { readonly place: { readonly id: bigint } }) => String(place.id),
    ofPlace: ({ location }: PlaceResponse) => String(location),
  },
  settlements: { ofRow: ofPart, ofPlace: ({ settlement }: PlaceResponse) => String(settlement) },
  categories: { ofRow: ofPart, ofPlace: ({ category }: PlaceResponse) => String(category) },
  lines: {
    ofRow: ({ line }: { readonly line: string }) => line,
    ofPlace: ({ line }: PlaceResponse) => line,
  },
} as const;

/** What the rows of a table ask for. */
export interface Responses<Row> {
  readonly of: (row: Row) => Promise<ToldResponse | null>;
  /** How many of the rows have ratings, and no visitors that are known. */
  readonly unvisited: (rows: readonly (Row & Pick<Result, 'counts'>)[]) => Promise<number>;
}

/** The responses of the period, by row. */
export function responsesOnce<Row>(
  { grant, filter, span, municipality: { threshold } }: Asked,
  { database }: Pick<Context, 'database'>,
  { ofRow, ofPlace }: RowKeys<Row>,
): Responses<Row> {
  const read = async () => {
    const [places = []] = await listResponses(database.citizen.pool, grant, filter.standing, [
      wholeFilter({ ...filter, ...span }),
    ]);
    const byRow = new Map<string, Response>();
    for (const place of places) {
      const key = ofPlace(place);
      if (key === null) continue;
      const known = byRow.get(key);
      byRow.set(key, known ? added(known, place) : place);
    }
    return byRow;
  };
  let found: ReturnType<typeof read> | undefined;
  const all = () => (found ??= read());
  return {
    of: async (row) => {
      const response = (await all()).get(ofRow(row));
      return response ? { ...response, threshold } : null;
    },
    unvisited: async (rows) => {
      const known = await all();
      return rows.filter((row) => countOf(row.counts) > 0 && !known.has(ofRow(row))).length;
    },
  };
}
