// What can be asked of results in tables: places by pages, settlements, categories, lines, and the points of a map.
import type { ObjectRef } from '@pothos/core';
import { builder, type BuilderTypes } from '../../api/builder.ts';
import type { Context } from '../../api/context.ts';
import { idFrom, pageSize } from '../../api/scalars.ts';
import { AppError } from '../../foundation/errors.ts';
import { searchFrom } from '../../municipality/locations/connection.ts';
import { rankingOnce } from '../ranking/ranking.ts';
import { askedFrom, RESULT_ARGS, type Asked, type ResultRow } from './table-request.ts';
import { rowsOfCategories, rowsOfSettlements } from './part-rows.ts';
import { MOST_NAMED, rowsOfLines, rowsOfPlaces, withMonths, type PlaceRow } from './place-rows.ts';
import { pageOf, seenCursor } from './stable-pages.ts';
import { pacesOnce } from './days-to-wait.ts';
import { KEYS, responsesOnce, type RowKeys } from './row-responses.ts';
import {
  CategoryTableType,
  LineTableType,
  PlaceTableType,
  SettlementTableType,
  type PlaceTable,
  type Table,
} from './table-types.ts';
import { averageOf, countOf, intervalOf } from '../../foundation/score-statistics.ts';

/** Every place of the municipality is looked at, whatever the page shows. */
const COST = 100;

const SEARCH = builder.args((t) => ({
  search: t.string({
    description:
      'Words, each at least in part of the name, address, settlement, category or registration number, in any language; or a whole line.',
  }),
}));

const CURSOR = seenCursor('placeResults');

/** The places that are named; null: all. */
function amongFrom(ids: readonly string[] | null | undefined): ReadonlySet<bigint> | null {
  if (!ids) return null;
  if (ids.length > MOST_NAMED) throw new AppError('BAD_INPUT', `locations are at most ${MOST_NAMED}.`);
  return new Set(ids.map(idFrom));
}

builder.queryField('placeResults', (t) =>
  t.field({
    type: PlaceTableType,
    access: 'aggregates.read',
    args: {
      ...RESULT_ARGS,
      ...SEARCH,
      line: t.arg.string({ description: 'Only vehicles of this line; empty: of none.' }),
      locations: t.arg.idList({ description: `Only these places, at most ${MOST_NAMED}.` }),
      first: t.arg.int({ defaultValue: 50, description: 'How many, 1 to 100.' }),
      after: t.arg.string({ description: 'The endCursor of the page before, of the same table.' }),
    },
    complexity: ({ first }) => ({ field: COST, multiplier: pageSize(first ?? 50) }),
    description: 'The places of a municipality with what is published of them in a period.',
    resolve: async (_root, args, context): Promise<PlaceTable> => {
      const size = pageSize(args.first ?? 50);
      const asked = await askedFrom(args, context);
      const search = {
        search: searchFrom(args.search),
        line: args.line ?? null,
        among: amongFrom(args.locations),
      };
      const rows = await rowsOfPlaces(asked, search, context);
      const { page, pageInfo } = pageOf(CURSOR, args.after, rows, size, ({ place }) => place.id);
      const nodes = await withMonths(page, asked, context);
      const paces = pacesOnce(nodes, asked, context);
      const ranking = rankingOnce(rows);
      const responses = responsesOnce(asked, context, KEYS.places);
      return {
        asked,
        ranking,
        unvisited: () => responses.unvisited(rows),
        nodes: nodes.map((row) => ({ ...row, asked, paces, ranking, response: () => responses.of(row) })),
        totalCount: rows.length,
        pageInfo,
      };
    },
  }),
);

/** Places with a position, and what is published of them. */
const PlacePointsType = builder.objectRef<readonly PlaceRow[]>('PlacePoints').implement({
  description: 'Columns of the same length, a row a place. A count of 0 means: not enough answers yet.',
  fields: (t) => ({
    ids: t.field({
      type: ['ID'],
      description: 'The ids of the places.',
      resolve: (rows) => rows.map(({ place }) => String(place.id)),
    }),
    names: t.stringList({
      description: 'Their names, in the language that was asked for.',
      resolve: (rows) => rows.map(({ name }) => name),
    }),
    latitudes: t.floatList({
      description: 'Degrees (WGS 84).',
      resolve: (rows) => rows.map(({ place }) => place.position?.latitude ?? 0),
    }),
    longitudes: t.floatList({
      description: 'Degrees (WGS 84).',
      resolve: (rows) => rows.map(({ place }) => place.position?.longitude ?? 0),
    }),
    counts: t.intList({
      description: 'How many ratings are published of each.',
      resolve: (rows) => rows.map(({ counts }) => countOf(counts)),
    }),
    averages: t.floatList({
      description: 'The average of each; 0 where nothing is published.',
      resolve: (rows) => rows.map(({ counts }) => averageOf(counts) ?? 0),
    }),
    lowers: t.floatList({
      description: "The lower bound of each average's interval.",
      resolve: (rows) => rows.map(({ counts }) => intervalOf(counts)?.lower ?? 1),
    }),
    uppers: t.floatList({
      description: "The upper bound of each average's interval.",
      resolve: (rows) => rows.map(({ counts }) => intervalOf(counts)?.upper ?? 10),
    }),
  }),
});

builder.queryField('placePoints', (t) =>
  t.field({
    type: PlacePointsType,
    access: 'aggregates.read',
    args: { ...RESULT_ARGS, ...SEARCH },
    complexity: { field: COST, multiplier: 1 },
    description:
      'The places of a municipality that have a position, with what is published of them in a period.',
    resolve: async (_root, args, context) => {
      const asked = await askedFrom(args, context);
      const search = { search: searchFrom(args.search), line: null, among: null };
      const rows = await rowsOfPlaces(asked, search, context);
      return rows.filter(({ place }) => place.position !== null);
    },
  }),
);

/** Declares a field of a whole table, whose rows are all shown. */
function wholeTable<Row extends ResultRow>(
  name: string,
  type: ObjectRef<BuilderTypes, Table<Row>>,
  rowsOf: (asked: Asked, context: Context) => Promise<readonly Row[]>,
  keys: RowKeys<Row>,
  description: string,
): void {
  builder.queryField(name, (t) =>
    t.field({
      type,
      access: 'aggregates.read',
      args: RESULT_ARGS,
      complexity: { field: COST, multiplier: 1 },
      description,
      resolve: async (_root, args, context) => {
        const asked = await askedFrom(args, context);
        const rows = await rowsOf(asked, context);
        const ranking = rankingOnce(rows);
        const responses = responsesOnce(asked, context, keys);
        return {
          asked,
          ranking,
          unvisited: () => responses.unvisited(rows),
          rows: rows.map((row) => ({ ...row, ranking, response: () => responses.of(row) })),
        };
      },
    }),
  );
}

wholeTable(
  'settlementResults',
  SettlementTableType,
  rowsOfSettlements,
  KEYS.settlements,
  'The settlements of a municipality with what is published of them in a period.',
);
wholeTable(
  'categoryResults',
  CategoryTableType,
  rowsOfCategories,
  KEYS.categories,
  'The categories of a municipality with what is published of them in a period.',
);
wholeTable(
  'lineResults',
  LineTableType,
  rowsOfLines,
  KEYS.lines,
  'The lines of a municipality, each the vehicles that mostly serve it, in a period.',
);
