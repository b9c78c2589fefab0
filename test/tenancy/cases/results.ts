// What can be asked of results: sums, ratings, openings, the benchmark, open data.
import { expect } from 'vitest';
import { placeOf, refusedAsNotFound, type Cases } from '../case.ts';
import type { WalkedCity } from '../city.ts';

function decisionOn({ slug }: WalkedCity, other: WalkedCity) {
  return { municipality: slug, opening: other.opening, standing: 'UNCONFIRMED', note: 'A walk.' };
}

/** Visitors of the place that the walk numbered by the name of its city. */
const visitAt = (slug: string) => ({ place: slug, month: '2026-10-01', visitors: 900 });

export const RESULTS: Cases = {
  'Query.summary': {
    query: `query ($filter: SummaryFilter!) { summary(filter: $filter) { count byLocation { location { id } } } }`,
    of: ({ slug }) => ({ filter: { municipality: slug } }),
    mixed: ({ slug }, other) => ({ filter: { municipality: slug, location: placeOf(other) } }),
    mixedAnswer: ({ data }) => expect(data.summary).toEqual({ count: 0, byLocation: [] }),
  },
  'Query.placeResults': {
    query: `query ($filter: SummaryFilter!) { placeResults(filter: $filter) { totalCount nodes {
      location { municipality { slug } } result { count } } } }`,
    of: ({ slug }) => ({ filter: { municipality: slug } }),
    mixed: ({ slug }, { settlementId }) => ({
      filter: { municipality: slug, settlement: String(settlementId) },
    }),
    mixedAnswer: ({ data }) => expect(data.placeResults).toEqual({ totalCount: 0, nodes: [] }),
  },
  'Query.placePoints': {
    query: `query ($filter: SummaryFilter!) { placePoints(filter: $filter) { names } }`,
    of: ({ slug }) => ({ filter: { municipality: slug } }),
    mixed: ({ slug }, { categoryId }) => ({ filter: { municipality: slug, category: String(categoryId) } }),
    mixedAnswer: ({ data }) => expect(data.placePoints).toEqual({ names: [] }),
    isNameless: true,
  },
  'Query.settlementResults': {
    query: `query ($filter: SummaryFilter!) { settlementResults(filter: $filter) { nodes { settlement { name } result { count } } } }`,
    of: ({ slug }) => ({ filter: { municipality: slug } }),
    mixed: ({ slug }, { categoryId }) => ({ filter: { municipality: slug, category: String(categoryId) } }),
    mixedAnswer: ({ data }) => expect(data.settlementResults).toEqual({ nodes: [] }),
  },
  'Query.categoryResults': {
    query: `query ($filter: SummaryFilter!) { categoryResults(filter: $filter) { nodes { category { name } result { count } } } }`,
    of: ({ slug }) => ({ filter: { municipality: slug } }),
    mixed: ({ slug }, { settlementId }) => ({
      filter: { municipality: slug, settlement: String(settlementId) },
    }),
    mixedAnswer: ({ data }) => expect(data.categoryResults).toEqual({ nodes: [] }),
  },
  'Query.lineResults': {
    query: `query ($filter: SummaryFilter!) { lineResults(filter: $filter) { nodes { line result { count } } } }`,
    of: ({ slug }) => ({ filter: { municipality: slug } }),
    mixed: ({ slug }, { settlementId }) => ({
      filter: { municipality: slug, settlement: String(settlementId) },
    }),
    mixedAnswer: ({ data }) => expect(data.lineResults).toEqual({ nodes: [] }),
    isNameless: true,
  },
  'Query.visits': {
    query: `query ($slug: String!) { visits(municipality: $slug) { count nodes { name visitors source } } }`,
    of: ({ slug }) => ({ slug }),
    mixed: null,
  },
  'Mutation.saveVisits': {
    query: `mutation ($input: SaveVisitsInput!) { saveVisits(input: $input) { __typename
      ... on VisitsSaved { changed } ... on Invalid { faults { field fault } } } }`,
    of: ({ slug }) => ({ input: { municipality: slug, source: slug, rows: [visitAt(slug)] } }),
    mixed: ({ slug }, other) => ({
      input: { municipality: slug, source: slug, rows: [visitAt(other.slug)] },
    }),
    mixedAnswer: ({ data }) =>
      expect(data.saveVisits.faults).toEqual([{ field: 'rows.0.place', fault: 'UNKNOWN' }]),
    isNameless: true,
  },
  'Query.summaries': {
    query: `query ($filters: [SummaryFilter!]!) { summaries(filters: $filters) { count category { id } settlement { id } location { id } } }`,
    of: ({ slug }) => ({ filters: [{ municipality: slug }] }),
    mixed: ({ slug }, other) => ({
      filters: [
        { municipality: slug, location: placeOf(other) },
        { municipality: slug, category: String(other.categoryId) },
        { municipality: slug, settlement: String(other.settlementId) },
      ],
    }),
    mixedAnswer: ({ data }) =>
      expect(data.summaries).toEqual(
        Array.from({ length: 3 }, () => ({ count: 0, category: null, settlement: null, location: null })),
      ),
  },
  'Query.differences': {
    query: `query ($filters: [SummaryFilter!]!) { differences(filters: $filters) { one other amount } }`,
    of: ({ slug }) => ({ filters: [{ municipality: slug }] }),
    mixed: ({ slug }, other) => ({
      filters: [
        { municipality: slug, location: placeOf(other) },
        { municipality: slug, category: String(other.categoryId) },
        { municipality: slug, settlement: String(other.settlementId) },
      ],
    }),
    mixedAnswer: ({ data }) => expect(data.differences).toEqual([]),
    isNameless: true,
  },
  'Query.changes': {
    query: `query ($filter: SummaryFilter!) { changes(filter: $filter) { whole { now { count } } byLocation { location { id } } } }`,
    of: ({ slug }) => ({ filter: { municipality: slug } }),
    mixed: ({ slug }, other) => ({ filter: { municipality: slug, location: placeOf(other) } }),
    mixedAnswer: ({ data }) => expect(data.changes).toEqual({ whole: { now: { count: 0 } }, byLocation: [] }),
  },
  'Query.ratings': {
    query: `query ($slug: String!, $location: ID) { ratings(municipality: $slug, location: $location) { nodes { score } } }`,
    of: ({ slug }) => ({ slug }),
    mixed: ({ slug }, other) => ({ slug, location: placeOf(other) }),
    mixedAnswer: ({ data }) => expect(data.ratings.nodes).toEqual([]),
  },
  'Query.openings': {
    query: `query ($slug: String!, $location: ID) { openings(municipality: $slug, location: $location) {
      nodes { id location { municipality { slug } } } } }`,
    of: ({ slug }) => ({ slug }),
    mixed: ({ slug }, other) => ({ slug, location: placeOf(other) }),
    mixedAnswer: ({ data }) => expect(data.openings).toEqual({ nodes: [] }),
  },
  'Mutation.reclassifyOpening': {
    query: `mutation ($input: ReclassifyOpeningInput!) { reclassifyOpening(input: $input) { __typename
      ... on OpeningReclassified { opening { id location { municipality { slug } } } } } }`,
    of: (city) => ({ input: decisionOn(city, city) }),
    mixed: (city, other) => ({ input: decisionOn(city, other) }),
    mixedAnswer: refusedAsNotFound,
  },
  'Query.benchmark': {
    query: `query ($slug: String!) { benchmark(municipality: $slug) { takesPart categories { cities { slug count } } } }`,
    of: ({ slug }) => ({ slug }),
    mixed: null,
    isNameless: true,
  },
  'Mutation.publishOpenData': {
    query: `mutation ($slug: String!) { publishOpenData(municipality: $slug) { __typename
      ... on OpenDataAsked { settings { openDataState municipality { slug } } } ... on NothingOpened { municipality { slug } } } }`,
    of: ({ slug }) => ({ slug }),
    mixed: null,
  },
};
