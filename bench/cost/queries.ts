// Thirty real queries: what our own pages ask of what is public, what GraphiQL asks of the schema, and what outsiders ask.
import { getIntrospectionQuery, Kind, OperationTypeNode, parse, type OperationDefinitionNode } from 'graphql';
import { manifest } from '../../client/generated/manifest.ts';
import type { Asked } from '../../server/api/statements.ts';

/** A query that is measured. */
export interface RealQuery extends Asked {
  readonly name: string;
  readonly text: string;
}

/** Things of a city that queries ask for, by the names of their variables. */
export interface Values {
  readonly slug: string;
  /** A place, with its code. */
  readonly id: string;
  readonly code: string;
}

/** Of our own pages. */
const OURS = [
  'Municipalities',
  'Municipality',
  'Locations',
  'LocationDetails',
  'LocationName',
  'Compared',
  'Pools',
  'Selection',
  'VotePage',
  'AnonymityPage',
  'ResultsPage',
  'PlaceResultsPage',
  'ImprovementsPage',
  'ResultsPicture',
  'FirstCity',
  'Overview',
  'Calendar',
  'PlaceTable',
  'SettlementTable',
  'CategoryTable',
  'PlaceMap',
  'Praise',
];

/** What a journalist, a researcher or another system asks. */
const OTHERS: Readonly<Record<string, string>> = {
  'one average': `query ($slug: String!) { summary(filter: { municipality: $slug }) { count average } }`,
  'ten ratings': `query ($slug: String!) { ratings(municipality: $slug, first: 10) { nodes { score publishedOn } } }`,
  'a page of ratings': `query ($slug: String!) { ratings(municipality: $slug, first: 100) {
    nodes { score publishedOn standing location { id name } } pageInfo { endCursor hasNextPage } } }`,
  'a page of places': `query ($slug: String!) { municipality(slug: $slug) { locations(first: 100) {
    nodes { id kind name address } pageInfo { endCursor hasNextPage } } } }`,
  'a page of places with results': `query ($slug: String!) { municipality(slug: $slug) { locations(first: 100) { totalCount
    nodes { id name settlement { name } category { name } summary { count average distribution interval { lower upper } } }
    pageInfo { endCursor hasNextPage } } } }`,
  'a place by day': `query ($slug: String!, $id: ID!) { location(municipality: $slug, id: $id) {
    name summary { count average series(by: DAY) { starts counts averages } } } }`,
  'a code': `query ($code: String!) { sign(code: $code) { ... on Sign { code location { id name } } } }`,
  'the schema': getIntrospectionQuery({ descriptions: true }),
};

/** The queries, each with variables of the city. */
export function listQueries({ slug, id, code }: Values): readonly RealQuery[] {
  const now = new Date();
  const from = new Date(Date.UTC(now.getUTCFullYear() - 1, now.getUTCMonth(), 1)).toISOString().slice(0, 10);
  const values: Readonly<Record<string, unknown>> = {
    slug,
    id,
    code,
    from,
    to: now.toISOString().slice(0, 10),
    language: 'bg',
    best: 5,
    first: 100,
    filter: { municipality: slug },
    isTogether: true,
    byCategory: true,
    inNumbers: false,
  };
  const texts = [
    ...OURS.map((name) => [name, manifest.find((each) => each.name === name)?.text ?? ''] as const),
    ...Object.entries(OTHERS),
  ];
  return texts.map(([name, text]) => {
    const document = parse(text);
    const operation = queryIn(document.definitions);
    const variables = Object.fromEntries(
      (operation.variableDefinitions ?? [])
        .map(({ variable }) => variable.name.value)
        .filter((variable) => variable in values)
        .map((variable) => [variable, values[variable]]),
    );
    return { name, text, document, operation, variables };
  });
}

/** The query among them. */
export function queryIn(definitions: ReturnType<typeof parse>['definitions']): OperationDefinitionNode {
  for (const node of definitions)
    if (node.kind === Kind.OPERATION_DEFINITION && node.operation === OperationTypeNode.QUERY) return node;
  throw new Error('There is no query here.');
}
