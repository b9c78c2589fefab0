// The OpenAPI document is valid by another's rules, tells of every route, and of what each really answers.
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isDay } from '../../../server/foundation/days.ts';
import { isRecord } from '../../../server/foundation/json.ts';
import { ROUTES } from '../../../server/http/rest/all-routes.ts';
import { openApiOf } from '../../../server/http/rest/openapi.ts';
import { readRoute } from '../../../server/http/rest/route-parameters.ts';
import { schema } from '../../../server/http/whole-schema.ts';
import { root } from '../../sources.ts';
import { createCity, publish, type City } from '../../support/city.ts';
import { addImprovement } from '../../support/improvements.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let city: City;
let document: unknown;

beforeAll(async () => {
  server = await startTestServer();
  const owner = server.database.owner.pool;
  city = await createCity(owner, { places: 3 });
  for (const place of city.places) {
    await publish(owner, city, place, '2026-10-01', [1, 5, 8, 9, 10]);
    await addImprovement(owner, city, { places: [place.id], day: '2026-09-01' });
  }
  document = await (await fetch(`${server.url}/api/v1/openapi.json`)).json();
});
afterAll(() => server.close());

/** What stands at the end of the path through the document. */
const at = (...path: readonly string[]): unknown =>
  path.reduce<unknown>((inner, name) => (isRecord(inner) ? inner[name] : undefined), document);

const ajv = new Ajv2020({ strict: false, formats: { date: isDay, int32: Number.isInteger, double: true } });

/** The document's schema of what stands at the path of it. */
function compiled(...path: readonly string[]): ValidateFunction {
  const found = at(...path);
  if (!isRecord(found)) throw new TypeError(`The document has no ${path.join(' ')}.`);
  return ajv.compile(found);
}

const inDocument = (path: string) => path.replaceAll(/:([a-z]+)/g, '{$1}');

const asked = (path: string, query = '') =>
  fetch(
    `${server.url}/api/v1${path.replace(':slug', city.slug).replace(':id', String(city.places[0]?.id))}${query}`,
  );

it('is valid OpenAPI 3.1', async () => {
  const validator = new Validator();
  const { valid, errors } = await validator.validate(JSON.parse(JSON.stringify(document)));
  expect(errors).toBeUndefined();
  expect([valid, validator.version]).toEqual([true, '3.1']);
});

it('is found wrong by the same rules where it is', async () => {
  const broken = { ...(document as object), paths: { municipalities: {} } };
  expect((await new Validator().validate(broken)).valid).toBe(false);
});

it('tells of every route, and of no other', () => {
  expect(Object.keys(at('paths') ?? {})).toEqual(ROUTES.map(({ path }) => inDocument(path)));
  const names = ROUTES.map((route) => readRoute(route, schema).name);
  expect(new Set(names).size).toBe(ROUTES.length);
});

it('describes every parameter and every value', () => {
  const undescribed: string[] = [];
  const look = (value: unknown, where: string) => {
    if (!isRecord(value)) return;
    if (isRecord(value['properties']))
      for (const [name, inner] of Object.entries(value['properties']))
        if (!isRecord(inner) || !('description' in inner)) undescribed.push(`${where}.${name}`);
    for (const [name, inner] of Object.entries(value)) look(inner, `${where}/${name}`);
  };
  for (const { path } of ROUTES) {
    look(at('paths', inDocument(path)), path);
    const parameters = at('paths', inDocument(path), 'get', 'parameters');
    for (const { name, description } of parameters as { name: string; description: string }[])
      if (description === '') undescribed.push(`${path} ${name}`);
  }
  expect(undescribed).toEqual([]);
});

describe.each(ROUTES.map(({ path }) => path))('%s', (path) => {
  it('answers what the document says', async () => {
    const validate = compiled(
      'paths',
      inDocument(path),
      'get',
      'responses',
      '200',
      'content',
      'application/json',
      'schema',
    );
    const response = await asked(path);
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      'application/json; charset=utf-8',
    ]);
    const answer: unknown = await response.json();
    expect(validate(answer), JSON.stringify(validate.errors)).toBe(true);
    // Nothing is true of everything: what is missing, or null where it may not be, is found.
    const [name = ''] = Object.keys(answer as object);
    expect([validate({}), validate({ [name]: null })]).toEqual([false, false]);
  });

  it('refuses as the document says', async () => {
    const validate = compiled('components', 'schemas', 'Problem');
    const response = await asked(path, '?nothing=1');
    expect([response.status, response.headers.get('content-type')]).toEqual([
      400,
      'application/problem+json; charset=utf-8',
    ]);
    const problem: unknown = await response.json();
    expect(validate(problem), JSON.stringify(validate.errors)).toBe(true);
    expect(problem).toMatchObject({ status: 400, code: 'BAD_INPUT', title: 'Bad Request' });
  });
});

it('throws at a route that cannot be right', () => {
  const [path, summary] = ['/x/:slug', 'X.'];
  const wrong = [
    'query a($slug: String!) { nothing(slug: $slug) { slug } }',
    'query a { municipalities { slug } }',
    'query a($slug: String) { municipalities { slug } }',
    'query a($slug: String!, $id: ID!) { location(municipality: $slug, id: $id) { id } }',
    'mutation a($slug: String!) { __typename }',
    'query ($slug: String!) { municipality(slug: $slug) { slug } }',
  ];
  for (const operation of wrong) expect(() => readRoute({ path, summary, operation }, schema)).toThrow(/\w/);
  const fragments = 'query a($slug: String!) { municipality(slug: $slug) { ... on Municipality { slug } } }';
  const read = readRoute({ path, summary, operation: fragments }, schema);
  expect(() => openApiOf([read], schema)).toThrow('fields alone');
});

it('the examples of docs/rest.md work as they stand', async () => {
  const paper = readFileSync(join(root, 'docs/rest.md'), 'utf8');
  const examples = [...paper.matchAll(/^curl .*'http:\/\/localhost:4000\/api\/v1([^']+)'$/gm)].map(
    ([, path = '']) => path,
  );
  expect(new Set(examples.map((path) => path.split('?', 1).join(''))).size).toBe(ROUTES.length);
  for (const example of examples) {
    const path = example.replace('stara-zagora', ':slug').replace('places/2', 'places/:id');
    const { status } = await asked(path);
    expect([example, status]).toEqual([example, 200]);
  }
});

it('the page /api names every address, and leads to the document', async () => {
  const html = await (await fetch(`${server.url}/api`)).text();
  for (const { path } of ROUTES) expect(html).toContain(`<code>/api/v1${inDocument(path)}</code>`);
  for (const [, href = ''] of html.matchAll(/ href="([^"]+)"/g))
    expect([href, (await fetch(server.url + href, { headers: { accept: 'text/html' } })).status]).toEqual([
      href,
      200,
    ]);
});
