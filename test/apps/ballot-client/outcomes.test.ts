// What the client for apps says of each thing that can become of a slip, against a real server and lines that are not.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBallotClient, type Outcome } from '../../../client/ballot-client/ballot-client.ts';
import { createCity, drawCode, type City } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { openWaiting } from '../../support/waiting.ts';

let server: TestServer;
let city: City;

const aCity = (options = {}) =>
  createCity(server.database.owner.pool, { isDemo: false, openingHour: 23, ...options });

beforeAll(async () => {
  server = await startTestServer();
  city = await aCity();
});
afterAll(() => server.close());

const codeIn = ({ places }: City) => places[0]?.code ?? '';

/** A storage in memory, with what it holds. */
function aStorage(slips = new Map<string, string>()) {
  return {
    slips,
    storage: {
      list: () => Promise.resolve([...slips]),
      put: (key: string, text: string) => Promise.resolve(void slips.set(key, text)),
      remove: (key: string) => Promise.resolve(void slips.delete(key)),
    },
  };
}

const SCORE = { kind: 'SCORE', score: 7 } as const;
const at = (day: string) => () => new Date(`${day}T10:00:00Z`);

/** What a line that answers so makes of a score, and how many slips stay. */
async function castThrough(answer: () => Promise<Response> | Response): Promise<readonly [Outcome, number]> {
  const { slips, storage } = aStorage();
  const client = createBallotClient({ server: server.url, storage, fetch: () => Promise.resolve(answer()) });
  return [await client.cast(codeIn(city), SCORE), slips.size];
}

const json = (body: object, init: ResponseInit = {}) => Response.json(body, init);
const coded = (code: string, init: ResponseInit) =>
  json({ errors: [{ message: 'x', extensions: { code } }] }, init);

describe('of a line', () => {
  it.each<[string, () => Promise<Response> | Response, Outcome]>([
    [
      'that is not there',
      () => Promise.reject(new TypeError('x')),
      { state: 'kept', why: 'offline', restMs: 0 },
    ],
    ['of a hotel', () => new Response('<h1>Log in</h1>'), { state: 'kept', why: 'offline', restMs: 0 }],
    [
      'of a hotel that speaks JSON',
      () => json({ login: true }),
      { state: 'kept', why: 'offline', restMs: 0 },
    ],
    [
      'of a proxy without a server',
      () => new Response('', { status: 502 }),
      { state: 'kept', why: 'busy', restMs: 0 },
    ],
    [
      'that is too full',
      () => coded('TOO_MANY_REQUESTS', { status: 429, headers: { 'retry-after': '42' } }),
      { state: 'kept', why: 'busy', restMs: 42_000 },
    ],
    [
      'that wants a rest of a year',
      () => coded('UNAVAILABLE', { status: 503, headers: { 'retry-after': '31536000' } }),
      { state: 'kept', why: 'busy', restMs: 3_600_000 },
    ],
    [
      'with a fault of ours',
      () => coded('INTERNAL', { status: 200 }),
      { state: 'kept', why: 'busy', restMs: 0 },
    ],
    [
      'whose key never holds',
      () => json({ data: { rateSealed: { __typename: 'KeyRetired', key: KEY } } }),
      { state: 'kept', why: 'busy', restMs: 0 },
    ],
  ])('%s the slip waits', async (_which, answer, outcome) => {
    expect(await castThrough(answer)).toEqual([outcome, 1]);
  });

  it('that is suspended, and one that knows more than we do, it is refused', async () => {
    const suspended = await castThrough(() => coded('SUSPENDED', { status: 503 }));
    expect(suspended).toEqual([{ state: 'refused', because: 'SUSPENDED' }, 0]);
    const news = await castThrough(() => json({ data: { rateSealed: { __typename: 'PlaceClosed' } } }));
    expect(news).toEqual([{ state: 'refused', because: 'PlaceClosed' }, 0]);
  });
});

/** The base point of P-256. */
const KEY = {
  id: '1',
  publicKey: 'BGsX0fLhLEJH+Lzm5WOkQPJ3A32BLeszoPShOUXYmMKWT+NC4v4af5uO5+tKfA+eFivOM1drMV7Oy7ZAaDe/UfU=',
};

describe('a real server', () => {
  it('takes a score, an answer and a comment, each a slip of its own', async () => {
    const own = await aCity({ commentsAllowed: true });
    const { slips, storage } = aStorage();
    const client = createBallotClient({ server: server.url, storage });
    const [option] = own.optionIds;
    const answer = { kind: 'ANSWER', question: String(own.questionId), options: [String(option)] } as const;
    for (const said of [SCORE, answer, { kind: 'COMMENT', text: 'Добре е' }] as const)
      expect(await client.cast(codeIn(own), said)).toEqual({ state: 'received', already: false });
    expect(slips.size).toBe(0);
    const kinds = (await openWaiting(server, own)).map(({ content }) => content?.kind);
    expect(kinds.toSorted()).toEqual(['answer', 'comment', 'score']);
  });

  it('says what a code leads to', async () => {
    const client = createBallotClient({ server: server.url, storage: aStorage().storage });
    expect(await client.findSign(codeIn(city), 'en')).toMatchObject({
      state: 'sign',
      code: codeIn(city),
      municipality: 'Proba Municipality',
      question: 'Are you satisfied?',
      takesComments: false,
    });
    expect(await client.findSign(drawCode())).toEqual({ state: 'unknown' });
  });

  it('refuses what it will never take', async () => {
    const { slips, storage } = aStorage();
    const client = createBallotClient({ server: server.url, storage });
    expect(await client.cast(drawCode(), SCORE)).toEqual({ state: 'refused', because: 'SignUnknown' });
    const comment = await client.cast(codeIn(city), { kind: 'COMMENT', text: 'x' });
    expect(comment).toEqual({ state: 'refused', because: 'CommentsClosed' });
    expect(slips.size).toBe(0);
  });

  it('counts once what two clients send of one storage, and what cannot be removed', async () => {
    const own = await aCity();
    const { slips, storage } = aStorage();
    const offline = createBallotClient({ server: 'http://127.0.0.1:9', storage });
    expect((await offline.cast(codeIn(own), SCORE)).state).toBe('kept');
    const stuck = { ...storage, remove: () => Promise.reject(new Error('full')) };
    const clients = [stuck, stuck].map((each) => createBallotClient({ server: server.url, storage: each }));
    const outcomes = await Promise.all(clients.map(({ sendWaiting }) => sendWaiting()));
    expect(outcomes.flat().map(({ state }) => state)).toEqual(['received', 'received']);
    expect(slips.size).toBe(1);
    const again = await createBallotClient({ server: server.url, storage }).sendWaiting();
    expect(again).toEqual([{ state: 'received', already: true }]);
    expect(slips.size).toBe(0);
    expect(await openWaiting(server, own)).toHaveLength(1);
  });
});

describe('what is kept', () => {
  it('holds no hour, and says its day only where it waited', async () => {
    const { slips, storage } = aStorage();
    const sent: string[] = [];
    const fetch = (_url: unknown, init?: RequestInit) => {
      if (typeof init?.body === 'string') sent.push(init.body);
      return Promise.resolve(new Response('', { status: 502 }));
    };
    const first = createBallotClient({ server: server.url, storage, fetch, now: at('2026-11-01') });
    await first.cast(codeIn(city), SCORE);
    const [[key, text] = ['', '']] = [...slips];
    const day = Date.UTC(2026, 10, 1) / 86_400_000;
    expect(JSON.parse(text)).toEqual({ ballotId: key, code: codeIn(city), day, said: SCORE });
    await createBallotClient({ server: server.url, storage, fetch, now: at('2026-11-03') }).sendWaiting();
    expect(sent.map((body) => body.includes('castOn'))).toEqual([false, true]);
    expect(sent[1]).toContain('"castOn":"2026-11-01"');
    expect(sent.join('')).not.toContain('"score"');
  });

  it('is dropped after 30 days, and where it cannot be read', async () => {
    const { slips, storage } = aStorage(new Map([['x', '{']]));
    const offline = { server: 'http://127.0.0.1:9', storage };
    await createBallotClient({ ...offline, now: at('2026-11-01') }).cast(codeIn(city), SCORE);
    const month = await createBallotClient({ ...offline, now: at('2026-12-01') }).sendWaiting();
    expect(month.map((outcome) => ('because' in outcome ? outcome.because : outcome.state))).toEqual([
      'Unreadable',
      'kept',
    ]);
    const later = await createBallotClient({ ...offline, now: at('2026-12-02') }).sendWaiting();
    expect(later).toEqual([{ state: 'refused', because: 'TooOld' }]);
    expect(slips.size).toBe(0);
  });

  it('is left alone for as long as the server wants, and no longer where the clock was set back', async () => {
    const { storage } = aStorage();
    let [asked, now] = [0, new Date('2026-11-01T10:00:00Z')];
    const fetch = () => {
      asked += 1;
      return Promise.resolve(coded('UNAVAILABLE', { status: 503, headers: { 'retry-after': '60' } }));
    };
    const client = createBallotClient({ server: server.url, storage, fetch, now: () => now });
    await client.cast(codeIn(city), SCORE);
    await client.sendWaiting();
    expect(asked).toBe(1);
    now = new Date('2026-11-01T10:01:00Z');
    await client.sendWaiting();
    expect(asked).toBe(2);
    now = new Date('2026-10-31T10:00:00Z');
    await client.sendWaiting();
    expect(asked).toBe(3);
  });

  it('is never something that nobody can say, and nothing is sent that was not kept', async () => {
    const { slips, storage } = aStorage();
    const client = createBallotClient({ server: server.url, storage });
    const wrong = [
      ['12345678', SCORE],
      [codeIn(city), { kind: 'SCORE', score: 11 }],
      [codeIn(city), { kind: 'SCORE', score: 1.5 }],
      [codeIn(city), { kind: 'COMMENT', text: ' ' }],
      [codeIn(city), { kind: 'COMMENT', text: 'x'.repeat(301) }],
      [codeIn(city), { kind: 'ANSWER', question: '1', options: [] }],
      [codeIn(city), { kind: 'ANSWER', question: 'x', options: ['1'] }],
    ] as const;
    for (const [code, said] of wrong) await expect(client.cast(code, said)).rejects.toThrow(RangeError);
    expect(slips.size).toBe(0);
    let asked = 0;
    const full = { ...storage, put: () => Promise.reject(new Error('full')) };
    const fetch = () => {
      asked += 1;
      return Promise.resolve(new Response());
    };
    const other = createBallotClient({ server: server.url, storage: full, fetch });
    await expect(other.cast(codeIn(city), SCORE)).rejects.toThrow('full');
    expect(asked).toBe(0);
  });
});
