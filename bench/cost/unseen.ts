// Sixty queries that no weight was fitted to: other fields, other sizes and other ways to write than the thirty have.
import { parse } from 'graphql';
import { queryIn, type RealQuery, type Values } from './queries.ts';

const times = (count: number, of: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => of(at)).join(' ');

/** What is asked of the city: much and little, deep and flat. */
function asked({ slug, id, code }: Values): Record<string, string> {
  const city = (fields: string) => `{ municipality(slug: "${slug}") { ${fields} } }`;
  const place = (fields: string) => `{ location(municipality: "${slug}", id: "${id}") { ${fields} } }`;
  const filter = `filter: { municipality: "${slug}" }`;
  const lists = Object.entries({
    names: 'id name',
    addresses: 'id name address kind position { latitude longitude }',
    averages: 'id summary { count average }',
    spreads: 'id name summary { count average distribution interval { lower upper } }',
    parts: 'id name category { name icon } settlement { name ekatte }',
    'improvements of each': 'id improvements(first: 1) { doneOn text }',
  }).flatMap(([name, fields]) =>
    [10, 50, 100].map((first) => [
      `${first} places, ${name}`,
      city(`locations(first: ${first}) { totalCount nodes { ${fields} } }`),
    ]),
  );
  const tables = [5, 40, 100].flatMap((first) => [
    [
      `${first} results`,
      `{ placeResults(${filter}, first: ${first}) { totalCount nodes { location { id name } result { count average } } } }`,
    ],
    [
      `${first} ratings`,
      `{ ratings(municipality: "${slug}", first: ${first}) { nodes { score standing publishedOn } } }`,
    ],
  ]);
  return {
    ...Object.fromEntries([...lists, ...tables]),
    'the city itself': city('slug name threshold timeZone languages colour'),
    'its categories': city('categories { id key name icon ratingQuestion }'),
    'their questions': city('categories { name questions { text fromScore toScore options { id text } } }'),
    'its settlements': city('settlements { id name ekatte kind }'),
    'its summary': city('summary { count average distribution }'),
    'its summary by category': city('summary { byCategory { category { name } summary { count average } } }'),
    'its year by month': city('summary { series(by: MONTH) { starts counts averages } }'),
    'its days': city('summary { series(by: DAY) { starts counts } }'),
    'its quiet places': city('quietPlaces { count places average }'),
    'its improvements': city('improvements(first: 10) { doneOn text }'),
    'a place': place('id name address kind'),
    'a place, its answers': place('name answers { respondents question { text } options { chosen } }'),
    'a place and its surroundings': place('name nearby(first: 5) { id name summary { count average } }'),
    'a place by month': place('summary { count series(by: MONTH) { counts } }'),
    'a code and its place': `{ sign(code: "${code}") { ... on Sign { location { id name category { name } settlement { name } } } } }`,
    'categories in a row': `{ categoryResults(${filter}) { nodes { category { id name } places result { count average } } } }`,
    'settlements in a row': `{ settlementResults(${filter}) { nodes { settlement { id name } result { count average } } } }`,
    'lines in a row': `{ lineResults(${filter}) { nodes { result { count average } } } }`,
    'its summary by settlement': city('summary { bySettlement { settlement { name } summary { count } } }'),
    points: `{ placePoints(${filter}) { ids averages counts latitudes longitudes } }`,
  };
}

/** The same little question, written in ways that are long to read. */
const WRITTEN: Readonly<Record<string, string>> = {
  'next to nothing': '{ __typename }',
  'ten names for nothing': `{ ${times(10, (at) => `a${at}: __typename`)} }`,
  'a hundred names for nothing': `{ ${times(100, (at) => `a${at}: __typename`)} }`,
  'five fragments': `{ ${times(5, (at) => `...F${at}`)} } ${times(5, (at) => `fragment F${at} on Query { __typename }`)}`,
  'fifteen fragments': `{ ${times(15, (at) => `...F${at}`)} } ${times(15, (at) => `fragment F${at} on Query { __typename }`)}`,
  'thirty fragments': `{ ${times(30, (at) => `...F${at}`)} } ${times(30, (at) => `fragment F${at} on Query { __typename }`)}`,
  'ten variables': `query (${times(10, (at) => `$v${at}: Boolean = true`)}) { ${times(10, (at) => `a${at}: __typename @include(if: $v${at})`)} }`,
  'fifty variables': `query (${times(50, (at) => `$v${at}: Boolean = true`)}) { ${times(50, (at) => `a${at}: __typename @include(if: $v${at})`)} }`,
  'fifty directives': `{ ${times(50, (at) => `a${at}: __typename @include(if: true) @skip(if: false)`)} }`,
  'inline fragments': `{ ${times(60, () => '... on Query { __typename }')} }`,
  'a little of the schema': '{ __type(name: "Query") { name fields { name } } }',
  'the types of the schema': '{ __schema { types { name kind } } }',
  'the fields of the schema': '{ __schema { types { name fields { name type { name kind } } } } }',
  'every list of cities': `{ ${times(10, (at) => `a${at}: municipalities { slug name }`)} }`,
  'one list of cities': '{ municipalities { slug } }',
  'one list of cities, more of each': '{ municipalities { slug name colour threshold timeZone languages } }',
};

/** The queries, without variables of their own. */
export function listUnseen(values: Values): readonly RealQuery[] {
  return Object.entries({ ...asked(values), ...WRITTEN }).map(([name, text]) => {
    const document = parse(text);
    return { name, text, document, operation: queryIn(document.definitions), variables: {} };
  });
}
