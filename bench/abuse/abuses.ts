// What a stranger may send to /graphql that is wrong, endless or enormous, and what each is to be answered.

/** One abuse. */
export interface Abuse {
  readonly name: string;
  readonly method?: string;
  /** Behind /graphql, with its question mark. */
  readonly search?: string;
  /** Default: application/json. */
  readonly type?: string;
  readonly body?: string | Uint8Array<ArrayBuffer>;
  /** The codes that may answer it; none: it is harmless, and answered like any query. */
  readonly codes: readonly string[];
}

const query = (text: string, variables?: object) => JSON.stringify({ query: text, variables });
const times = (count: number, of: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => of(at)).join(' ');
const BATCH = `[${query('{ municipalities { slug } }')}]`;
const INTROSPECTION =
  '__schema { types { name fields { name type { name ofType { name ofType { name } } } } } }';
const NESTED = `query ($first: Int) { municipalities { locations(first: $first) { nodes {
  municipality { locations(first: $first) { nodes { id } } } } } } }`;

/** The abuses, aimed at the place of a sign, with ids that no other run has. */
export function listAbuses(code: string): readonly Abuse[] {
  const rate = (at: number) =>
    `a${at}: rate(input: { code: "${code}", ballotId: "${crypto.randomUUID()}", score: 1 }) { __typename }`;
  const one = `mutation { ${rate(0)} }`;
  const tooMuch = ['TOO_COMPLEX', 'BAD_INPUT'];
  const bad = ['BAD_INPUT'];
  return [
    { name: '200 votes by aliases', body: query(`mutation { ${times(200, rate)} }`), codes: tooMuch },
    { name: 'two votes by aliases', body: query(`mutation { ${times(2, rate)} }`), codes: tooMuch },
    {
      name: 'two votes by a fragment',
      body: query(`mutation { ${rate(0)} ...more } fragment more on Mutation { ${rate(1)} }`),
      codes: tooMuch,
    },
    {
      name: '3,000 aliases',
      body: query(`{ ${times(3_000, (at) => `a${at}: municipalities { slug }`)} }`),
      codes: tooMuch,
    },
    {
      name: '150 aliases of a list',
      body: query(`{ ${times(150, (at) => `a${at}: municipalities { slug }`)} }`),
      codes: tooMuch,
    },
    {
      name: '5,000 aliases of __typename',
      body: query(`{ ${times(5_000, (at) => `a${at}: __typename`)} }`),
      codes: tooMuch,
    },
    {
      name: '400 aliases of __typename',
      body: query(`{ ${times(400, (at) => `a${at}: __typename`)} }`),
      codes: tooMuch,
    },
    {
      name: 'a fragment bomb',
      body: query(
        `{ ...A0 } ${times(40, (at) => `fragment A${at} on Query { ...A${at + 1} ...A${at + 1} }`)} fragment A40 on Query { municipalities { slug } }`,
      ),
      codes: tooMuch,
    },
    { name: 'a fragment of itself', body: query('{ ...A } fragment A on Query { ...A }'), codes: bad },
    {
      name: 'a depth of 12 and more',
      body: query(
        `{ municipality(slug: "x") ${'{ locations { nodes { municipality '.repeat(5)} { slug } ${'} } } '.repeat(5)} }`,
      ),
      codes: tooMuch,
    },
    { name: '20,000 braces', body: query('{a'.repeat(20_000)), codes: tooMuch },
    { name: '90,000 tokens', body: query(`{ ${'a '.repeat(45_000)} }`), codes: tooMuch },
    {
      name: 'first of a billion as literal',
      body: query('{ ratings(municipality: "stara-zagora", first: 1000000000) { nodes { score } } }'),
      codes: tooMuch,
    },
    {
      name: 'first of a billion as variable',
      body: query(
        'query ($n: Int) { ratings(municipality: "stara-zagora", first: $n) { nodes { score } } }',
        { n: 1_000_000_000 },
      ),
      codes: tooMuch,
    },
    { name: 'lists within lists by variables', body: query(NESTED, { first: 100 }), codes: tooMuch },
    {
      name: 'an overload of directives',
      body: query(`{ municipalities ${'@include(if: true) '.repeat(1_500)} { slug } }`),
      codes: tooMuch,
    },
    {
      name: 'an overload of unknown directives',
      body: query(`{ __typename ${'@a '.repeat(900)} }`),
      codes: tooMuch,
    },
    {
      name: 'a flood of introspection',
      body: query(`{ ${times(40, (at) => `a${at}: ${INTROSPECTION}`)} }`),
      codes: tooMuch,
    },
    {
      name: 'circular introspection',
      body: query(`{ __schema { types ${'{ fields { type '.repeat(8)} { name } ${'} }'.repeat(8)} } }`),
      codes: tooMuch,
    },
    { name: 'a batch', body: BATCH, codes: bad },
    {
      name: 'a batch of 1,000',
      body: `[${times(1_000, () => '{"query":"{__typename}"}').replaceAll(' ', ',')}]`,
      codes: bad,
    },
    { name: 'a vote by GET', method: 'GET', search: `?query=${encodeURIComponent(one)}`, codes: bad },
    {
      name: 'a vote as a form',
      type: 'application/x-www-form-urlencoded',
      body: `query=${encodeURIComponent(one)}`,
      codes: ['WRONG_TYPE'],
    },
    { name: 'a vote as text', type: 'text/plain', body: query(one), codes: ['WRONG_TYPE'] },
    {
      name: 'a vote as multipart',
      type: 'multipart/form-data; boundary=x',
      body: query(one),
      codes: ['WRONG_TYPE'],
    },
    {
      name: 'a persisted query to register',
      body: JSON.stringify({
        query: one,
        extensions: { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } },
      }),
      codes: bad,
    },
    {
      name: 'a persisted query that nobody knows',
      body: JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: 'f'.repeat(64) } } }),
      codes: bad,
    },
    { name: '2 MB', body: `{"query": "${'x'.repeat(2_000_000)}"}`, codes: ['TOO_LARGE'] },
    {
      name: 'invalid UTF-8',
      body: Uint8Array.from([...Buffer.from('{"query":"{ __typename # '), 0xff, 0xfe, ...Buffer.from('"}')]),
      codes: bad,
    },
    { name: 'deep JSON', body: '['.repeat(90_000), codes: bad },
    {
      name: 'deep JSON that is whole',
      body: `{"query":"{__typename}","variables":{"a":${'['.repeat(45_000)}${']'.repeat(45_000)}}}`,
      codes: [],
    },
    {
      name: 'a huge int',
      body: query(
        `mutation { rate(input: { code: "${code}", ballotId: "${crypto.randomUUID()}", score: ${'9'.repeat(50_000)} }) { __typename } }`,
      ),
      codes: bad,
    },
    {
      name: 'a huge float',
      body: query(
        `mutation { rate(input: { code: "${code}", ballotId: "${crypto.randomUUID()}", score: 1e400 }) { __typename } }`,
      ),
      codes: bad,
    },
    {
      name: 'a code of 90,000 digits',
      body: query('query ($c: String!) { sign(code: $c) { __typename } }', { c: '1'.repeat(90_000) }),
      codes: bad,
    },
    { name: 'an unknown field', body: query('{ municipalites { slug } }'), codes: bad },
    {
      name: 'prototype pollution',
      body: '{"query":"{ __typename }","variables":{"__proto__":{"a":1},"constructor":{"prototype":{"a":1}}}}',
      codes: [],
    },
    {
      name: 'an operation that is not there',
      body: JSON.stringify({ query: 'query A { __typename }', operationName: 'B' }),
      codes: bad,
    },
    {
      name: 'an operation name of 90,000 letters',
      body: JSON.stringify({ query: 'query A { __typename }', operationName: 'B'.repeat(90_000) }),
      codes: bad,
    },
    { name: 'null', body: 'null', codes: bad },
    { name: 'broken JSON', body: '{"query": ', codes: bad },
    { name: 'nothing at all', body: '', codes: bad },
  ];
}
