// Tables of results: of places by pages, of settlements, of categories and of lines as a whole.
import { SpanType } from '../aggregates/change-type.ts';
import { PaceType } from '../aggregates/publication-interval.ts';
import { builder } from '../../api/builder.ts';
import { PageInfoType, type Page } from '../../api/list-pages.ts';
import { LocationType } from '../../municipality/locations/refs.ts';
import { CategoryType, SettlementType } from '../../municipality/municipalities/refs.ts';
import type { Category, Settlement } from '../../municipality/municipalities/store.ts';
import type { Asked, ResultRow } from './table-request.ts';
import type { PartRow } from './part-rows.ts';
import type { LineRow, PlaceRow } from './place-rows.ts';
import { ResultType } from './result-type.ts';
import type { Paces } from './days-to-wait.ts';
import { locationLoader } from '../../municipality/locations/loaders.ts';
import type { RankingOnce } from '../ranking/ranking.ts';
import { RankingType, RankType } from '../ranking/ranking-type.ts';
import { ResponseType } from '../responses/graphql.ts';
import type { ToldResponse } from '../responses/rules.ts';

interface Heading {
  readonly asked: Asked;
  readonly ranking: RankingOnce;
  readonly unvisited: () => Promise<number>;
}

/** A row that knows its list. */
type Ranked<Row> = Row & {
  readonly ranking: RankingOnce;
  readonly response: () => Promise<ToldResponse | null>;
};

/** A whole table. */
export interface Table<Row> extends Heading {
  readonly rows: readonly Ranked<Row>[];
}

type PlaceNode = Ranked<PlaceRow & ResultRow> & { readonly asked: Asked; readonly paces: Paces };

/** A page of the table of places. */
export interface PlaceTable extends Heading, Page<PlaceNode> {
  readonly totalCount: number;
}

/** About as many settlements, or lines, as a municipality has. */
const MANY = { field: 0, multiplier: 60 };
const FEW = { field: 0, multiplier: 20 };

const ResultTableType = builder.interfaceRef<Heading>('ResultTable').implement({
  description: 'What stands once above a table of results.',
  fields: (t) => ({
    months: t.field({
      type: ['Date'],
      description: 'The first days of the months of monthlyCounts and monthlyAverages, the earliest first.',
      resolve: ({ asked }) => [...asked.months],
    }),
    compared: t.field({
      type: SpanType,
      nullable: true,
      description: 'The period before, which changes are counted from; null where there is none.',
      resolve: ({ asked }) => asked.before,
    }),
    ranking: t.field({
      type: RankingType,
      nullable: true,
      description:
        'What may be said of its order, all pages together; null of fewer than five rows with ratings.',
      resolve: ({ ranking }) => ranking(),
    }),
    unvisited: t.int({
      description: 'Of how many rows with ratings no visitors are known, all pages together.',
      resolve: ({ unvisited }) => unvisited(),
    }),
  }),
});

const ResultRowType = builder.interfaceRef<Ranked<ResultRow>>('ResultRow').implement({
  description: 'A row of a table of results.',
  fields: (t) => ({
    result: t.field({ type: ResultType, description: 'Its figures.', resolve: (row) => row }),
    rank: t.field({
      type: RankType,
      nullable: true,
      description: 'Where it stands in the list; null where there is no ranking, or nothing is published.',
      resolve: ({ counts, ranking }) => ranking()?.byRow.get(counts) ?? null,
    }),
    response: t.field({
      type: ResponseType,
      nullable: true,
      description: 'Of how many visitors its ratings are; null where none are known.',
      resolve: ({ response }) => response(),
    }),
  }),
});

const PlaceResultType = builder.objectRef<PlaceNode>('PlaceResult').implement({
  description: 'A place of a table of results.',
  interfaces: [ResultRowType],
  fields: (t) => ({
    location: t.field({
      type: LocationType,
      description: 'The place.',
      resolve: ({ place, asked }, _args, { loaders }) =>
        loaders(locationLoader).load({ municipalityId: asked.municipality.id, id: place.id }),
    }),
    pace: t.field({
      type: PaceType,
      nullable: true,
      description:
        'How often something of a place in use is published of which nothing is in this period; null of others, and where it is too rare to tell.',
      resolve: async ({ place, paces }) => (await paces()).get(place.id) ?? null,
    }),
  }),
});

const SettlementResultType = builder.objectRef<Ranked<PartRow<Settlement>>>('SettlementResult').implement({
  description: 'A settlement of a table of results.',
  interfaces: [ResultRowType],
  fields: (t) => ({
    settlement: t.expose('part', { type: SettlementType, description: 'It.' }),
    places: t.exposeInt('places', { description: 'How many places in use it has.' }),
  }),
});

const CategoryResultType = builder.objectRef<Ranked<PartRow<Category>>>('CategoryResult').implement({
  description: 'A category of a table of results.',
  interfaces: [ResultRowType],
  fields: (t) => ({
    category: t.expose('part', { type: CategoryType, description: 'It.' }),
    places: t.exposeInt('places', { description: 'How many places in use it has.' }),
  }),
});

const LineResultType = builder.objectRef<Ranked<LineRow>>('LineResult').implement({
  description: 'A line of a table of results: the vehicles that mostly serve it, together.',
  interfaces: [ResultRowType],
  fields: (t) => ({
    line: t.exposeString('line', { description: 'Its name; empty for vehicles of no line.' }),
    vehicles: t.exposeInt('vehicles', { description: 'How many vehicles it has.' }),
  }),
});

export const PlaceTableType = builder.objectRef<PlaceTable>('PlaceResultTable').implement({
  description: 'A page of the table of places.',
  interfaces: [ResultTableType],
  fields: (t) => ({
    nodes: t.expose('nodes', {
      type: [PlaceResultType],
      complexity: { field: 0, multiplier: 1 },
      description: 'The places of this page.',
    }),
    totalCount: t.exposeInt('totalCount', { description: 'How many places match in all.' }),
    pageInfo: t.expose('pageInfo', { type: PageInfoType, description: 'Where the page ends.' }),
  }),
});

export const SettlementTableType = builder
  .objectRef<Table<PartRow<Settlement>>>('SettlementResultTable')
  .implement({
    description: 'The table of settlements.',
    interfaces: [ResultTableType],
    fields: (t) => ({
      nodes: t.expose('rows', {
        type: [SettlementResultType],
        complexity: MANY,
        description: 'Every settlement with places.',
      }),
    }),
  });

export const CategoryTableType = builder
  .objectRef<Table<PartRow<Category>>>('CategoryResultTable')
  .implement({
    description: 'The table of categories.',
    interfaces: [ResultTableType],
    fields: (t) => ({
      nodes: t.expose('rows', {
        type: [CategoryResultType],
        complexity: FEW,
        description: 'Every category with places.',
      }),
    }),
  });

export const LineTableType = builder.objectRef<Table<LineRow>>('LineResultTable').implement({
  description: 'The table of lines.',
  interfaces: [ResultTableType],
  fields: (t) => ({
    nodes: t.expose('rows', {
      type: [LineResultType],
      complexity: MANY,
      description: 'Every line that a vehicle serves.',
    }),
  }),
});
