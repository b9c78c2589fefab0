// Our own operations by their hashes: all of them pass, they answer as their texts do, and nobody adds one.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { InMemoryCache } from '@apollo/client';
import { Kind, parse, print, type DocumentNode } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as documents from '../../client/generated/documents.ts';
import { manifest } from '../../client/generated/manifest.ts';
import { generateOperations } from '../../client/generate.ts';
import { exampleVariables } from '../../server/api/example-variables.ts';
import { persistedOperations } from '../../server/api/persisted.ts';
import { schema } from '../../server/http/whole-schema.ts';
import { addPlace, createCity, publish, type City } from '../support/city.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { post } from './posted.ts';

const client = join(import.meta.dirname, '../../client');
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const find = (name: string) => {
  const operation = manifest.find((each) => each.name === name);
  if (!operation) throw new Error(`There is no operation ${name}.`);
  return operation;
};
const byHash = (hash: string, more: object = {}) => ({
  extensions: { persistedQuery: { version: 1, sha256Hash: hash } },
  ...more,
});

let server: TestServer;
let city: City;

beforeAll(async () => {
  server = await startTestServer();
  const owner = server.database.owner.pool;
  city = await createCity(owner, { isDemo: false });
  const [place] = city.places;
  if (place) await publish(owner, city, place, '2026-11-02', [8, 8, 9, 10, 10]);
});
afterAll(() => server.close());

const vote = () => ({ code: city.places[0]?.code, ballotId: crypto.randomUUID(), score: 8 });
const answer = () => ({
  code: city.places[0]?.code,
  ballotId: crypto.randomUUID(),
  question: String(city.questionId),
  options: [String(city.optionIds[0])],
});
/** Variables for every query of the client; what an operation does not declare is left aside. */
const asked = () => ({
  slug: city.slug,
  code: city.places[0]?.code,
  id: String(city.places[0]?.id),
  language: 'bg',
  filter: { municipality: city.slug },
  best: 5,
  isTogether: true,
});
/** The same, with an example of whatever else the operation needs. */
const askedOf = (text: string) => {
  const [operation] = parse(text).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('A text begins with its operation.');
  return { ...exampleVariables(operation), ...asked() };
};
const rate = (input: unknown) => post(server.url, byHash(find('Rate').hash, { variables: { input } }));

describe('the manifest', () => {
  it('is fresh', () => {
    const folder = join(client, 'generated');
    const read = () =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .toSorted()
        .map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
    const before = read();
    generateOperations(client, join(client, '../server/schema.graphql'));
    expect(before).toHaveLength(Object.keys(documents).length + 3);
    expect(before).toEqual(read());
  });

  it('names each text by its hash', () => {
    for (const { hash, text } of manifest) expect(hash).toBe(sha256(text));
    expect(manifest.map(({ name }) => name)).toEqual(expect.arrayContaining(['Rate', 'Answer', 'VotePage']));
  });

  // Each is checked and compiled when it is first asked for: here is where one that does not hold is found.
  const operations = persistedOperations();
  it.each(manifest)('$name holds, and can be compiled', ({ name, hash, text }) => {
    expect(operations.get(hash)?.()).toMatchObject({ name });
    expect(isCompiledQuery(compileQuery(schema, parse(text), name))).toBe(true);
  });

  it("has the browser's operations as Apollo Client's cache makes them", () => {
    const cache = new InMemoryCache();
    const known = new Map(manifest.map(({ hash, text }) => [text, hash]));
    for (const document of Object.values<DocumentNode>(documents)) {
      // Each bears the hash of its text, also as the cache hands it on.
      expect(known.get(print(document))).toBe(Reflect.get(cache.transformDocument(document), 'hash'));
      expect(print(cache.transformDocument(document))).toBe(print(document));
    }
  });
});

describe('by its hash', () => {
  it.each(manifest.filter(({ text }) => text.startsWith('query')))(
    '$name passes, asks to sign in or finds nothing, and answers as its text does',
    async ({ hash, text }) => {
      const variables = askedOf(text);
      const own = await post(server.url, byHash(hash, { variables }));
      // A year without a report is nothing that could be found.
      expect([[], ['UNAUTHENTICATED'], ['NOT_FOUND']]).toContainEqual([...new Set(own.codes)]);
      expect(own.data).toEqual((await post(server.url, { query: text, variables })).data);
      expect(await post(server.url, { documentId: `sha256:${hash}`, variables })).toEqual(own);
      expect(await post(server.url, byHash(hash, { query: text, variables }))).toEqual(own);
    },
  );

  it('a score and an answer are cast', async () => {
    const input = vote();
    expect((await rate(input)).data.rate).toEqual({
      __typename: 'RatingReceived',
      question: { id: String(city.questionId) },
    });
    expect((await rate({ ...input, score: 2 })).data.rate.__typename).toBe('AlreadyReceived');
    const answers = byHash(find('Answer').hash, { variables: { input: answer() } });
    expect((await post(server.url, answers)).data.answer.__typename).toBe('AnswerReceived');
  });

  it.each([
    ['a score that is none', () => ({ ...vote(), score: 11 })],
    ['a score as a text', () => ({ ...vote(), score: '7' })],
    ['no score', () => ({ ...vote(), score: undefined })],
    ['a score too large for any Int', () => ({ ...vote(), score: 2 ** 40 })],
    ['an id that is none', () => ({ ...vote(), ballotId: 'x' })],
    ['a field too many', () => ({ ...vote(), extra: 1 })],
    ['a list', () => [vote()]],
    ['a text', () => 'x'],
    ['nothing', () => null],
    ['an unknown code', () => ({ ...vote(), code: '000000098' })],
  ])('%s is told as to a stranger', async (_what, input) => {
    const [variables, own] = [{ input: input() }, find('Rate')];
    const { codes, messages, status, data } = await post(server.url, byHash(own.hash, { variables }));
    const stranger = await post(server.url, { query: own.text, variables });
    expect({ codes, messages, status, data }).toEqual({
      codes: stranger.codes,
      messages: stranger.messages,
      status: stranger.status,
      data: stranger.data,
    });
  });

  it('one option alone is a list of it', async () => {
    const input = { ...answer(), options: String(city.optionIds[0]) };
    const { data } = await post(server.url, byHash(find('Answer').hash, { variables: { input } }));
    expect(data.answer.__typename).toBe('AnswerReceived');
  });

  it('answers in the type that Apollo Client prefers', async () => {
    const accept = 'application/graphql-response+json,application/json;q=0.9';
    const body = byHash(find('Rate').hash, { variables: { input: vote() } });
    expect((await post(server.url, body, { accept })).type).toMatch(/^application\/graphql-response\+json/);
    expect((await post(server.url, body, { accept: '*/*' })).type).toMatch(/^application\/json/);
  });

  it.each([
    ['variables that are a list', () => byHash(find('Rate').hash, { variables: [1] }), 400],
    ['variables that are a text', () => byHash(find('Rate').hash, { variables: 'x' }), 400],
    ['the name of another', () => byHash(find('Rate').hash, { operationName: 'Answer' }), 400],
    [
      'far more than variables',
      () => byHash(find('Rate').hash, { variables: { x: 'x'.repeat(10_000) } }),
      413,
    ],
    [
      'a query of which it is not the hash',
      () => byHash(find('Rate').hash, { query: '{ __typename }' }),
      400,
    ],
  ])('is refused with %s', async (_what, body, status) => {
    const answer = await post(server.url, body());
    expect(answer.status).toBe(status);
    expect(answer.codes).toEqual([status === 413 ? 'TOO_LARGE' : 'BAD_INPUT']);
    expect(answer.data).toBeUndefined();
  });
});

describe('a hash that we do not know', () => {
  const query = '{ municipalities { slug } }';

  it.each([sha256(query), '', '__proto__', 'constructor', 7, null, { a: 1 }, undefined])(
    'is not found: %j',
    async (sha256Hash) => {
      const body = { extensions: { persistedQuery: { version: 1, sha256Hash } } };
      expect(await post(server.url, body)).toMatchObject({
        status: 400,
        codes: ['BAD_INPUT'],
        messages: ['PersistedQueryNotFound'],
      });
    },
  );

  it('with its text runs as any text does, and is not kept', async () => {
    const registering = byHash(sha256(query), { query });
    expect((await post(server.url, registering)).data.municipalities).toHaveLength(1);
    expect((await post(server.url, byHash(sha256(query)))).messages).toEqual(['PersistedQueryNotFound']);
    expect((await post(server.url, { documentId: sha256(query) })).codes).toEqual(['BAD_INPUT']);
  });

  it('with another text is refused', async () => {
    expect(await post(server.url, byHash(sha256('{ x }'), { query }))).toMatchObject({
      status: 400,
      codes: ['BAD_INPUT'],
    });
  });

  it('by GET runs nothing', async () => {
    const extensions = encodeURIComponent(JSON.stringify(byHash(find('Municipalities').hash).extensions));
    const response = await fetch(`${server.url}/graphql?extensions=${extensions}`);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_INPUT' } }] });
  });
});

describe('a bug of ours', () => {
  it('is told as an id alone, and the vote is cast once', async () => {
    const owner = server.database.owner.pool;
    const { code } = await addPlace(owner, city);
    const input = { ...vote(), code };
    await owner.query('ALTER TABLE questions RENAME TO away');
    const asked = await Promise.allSettled([rate(input)]);
    await owner.query('ALTER TABLE away RENAME TO questions');
    const [own] = asked.map((each) => (each.status === 'fulfilled' ? each.value : null));
    if (!own) throw new Error('It was not answered.');
    expect(own).toMatchObject({
      status: 200,
      codes: ['INTERNAL'],
      data: { rate: { __typename: 'RatingReceived', question: null } },
    });
    expect(own.messages[0]).toMatch(/^Something went wrong on our side \([0-9a-f-]{36}\)\.$/);
    expect(own.text).not.toMatch(/questions"|prisma|stack|\.ts/i);
    const { rows } = await owner.query('SELECT FROM ballot_ids WHERE id = $1', [input.ballotId]);
    expect(rows).toHaveLength(1);
  });
});
