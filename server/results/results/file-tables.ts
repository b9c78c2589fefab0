// The tables of results as rows of a file: what names a row, and the figures behind it.
import type { Context } from '../../api/context.ts';
import { isLocationKind } from '../../municipality/locations/location-kinds.ts';
import type { Cell } from '../../foundation/sheets/cells/rules.ts';
import { rankingOf } from '../ranking/ranking.ts';
import type { Asked, ResultRow } from './table-request.ts';
import { rowsOfCategories, rowsOfSettlements } from './part-rows.ts';
import { rowsOfLines, rowsOfPlaces, withMonths, type PlaceRow, type PlaceSearch } from './place-rows.ts';
import type { Result, ResultTable } from './rules.ts';
import { KEYS, responsesOnce, type RowKeys } from './row-responses.ts';
import { figureColumns, monthColumns, rankColumns, responseColumns, type FileColumn } from './sheet.ts';
import type { Words } from './text/words.bg.ts';

/** What settlements and categories are called. */
export interface Names {
  readonly settlement: (id: bigint) => string;
  readonly category: (id: bigint) => string;
}

interface Reading {
  readonly search: PlaceSearch;
  readonly words: Words;
  readonly names: Names;
  readonly context: Context;
}

interface Read {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** What is to be known of the whole table. */
  readonly notes: readonly string[];
}

/** The rows under those columns, and the figures behind them. */
async function under<Row extends ResultRow>(
  own: readonly FileColumn<Row>[],
  rows: readonly Row[],
  keys: RowKeys<Row>,
  asked: Asked,
  { words, context }: Reading,
): Promise<Read> {
  const responses = responsesOnce(asked, context, keys);
  const ranking = rankingOf(rows);
  const unvisited = await responses.unvisited(rows);
  const known = await Promise.all(
    rows.map(async (row) => ({
      ...row,
      response: await responses.of(row),
      placed: ranking?.byRow.get(row.counts) ?? null,
    })),
  );
  const columns: FileColumn<(typeof known)[number]>[] = [
    ...own,
    ...figureColumns(words, asked.before !== null),
    ...rankColumns(words),
    ...responseColumns(words),
    ...monthColumns(words, asked.months),
  ];
  return {
    columns: columns.map(({ title }) => title),
    rows: known.map((row) => columns.map(({ cell }) => cell(row))),
    notes: [
      ...(ranking ? [words.ranking(ranking)] : []),
      ...(known.some(({ response }) => response !== null) ? [words.responses] : []),
      ...(unvisited > 0 ? [words.unvisited(unvisited)] : []),
    ],
  };
}

/** How each table is read. */
export const READ_TABLE: Readonly<Record<ResultTable, (asked: Asked, reading: Reading) => Promise<Read>>> = {
  places: async (asked, reading) => {
    const { search, names, context, words } = reading;
    const { columns, kinds } = words;
    const own: FileColumn<PlaceRow>[] = [
      { title: columns.name, cell: ({ name }) => name },
      { title: columns.settlement, cell: ({ place }) => names.settlement(place.settlementId) },
      { title: columns.category, cell: ({ place }) => names.category(place.categoryId) },
      { title: columns.kind, cell: ({ place: { kind } }) => (isLocationKind(kind) ? kinds[kind] : '') },
      { title: columns.line, cell: ({ place }) => place.line ?? '' },
      { title: columns.registrationNumber, cell: ({ place }) => place.registrationNumber ?? '' },
    ];
    const rows = await withMonths(await rowsOfPlaces(asked, search, context), asked, context);
    return under(own, rows, KEYS.places, asked, reading);
  },
  settlements: async (asked, reading) => {
    const { words, context } = reading;
    const own = [
      { title: words.columns.settlement, cell: ({ name }: Result) => name },
      { title: words.columns.places, cell: ({ places }: { readonly places: number }) => places },
    ];
    return under(own, await rowsOfSettlements(asked, context), KEYS.settlements, asked, reading);
  },
  categories: async (asked, reading) => {
    const { words, context } = reading;
    const own = [
      { title: words.columns.category, cell: ({ name }: Result) => name },
      { title: words.columns.places, cell: ({ places }: { readonly places: number }) => places },
    ];
    return under(own, await rowsOfCategories(asked, context), KEYS.categories, asked, reading);
  },
  lines: async (asked, reading) => {
    const { words, context } = reading;
    const own = [
      { title: words.columns.line, cell: ({ name }: Result) => name || words.noLine },
      { title: words.columns.vehicles, cell: ({ vehicles }: { readonly vehicles: number }) => vehicles },
    ];
    return under(own, await rowsOfLines(asked, context), KEYS.lines, asked, reading);
  },
};
