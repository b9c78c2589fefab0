// Thousands of requests of every kind, outages and faults: whatever was written is on the list of docs/logs.md, and tells of nobody.
import { randomInt, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join, relative } from 'node:path';
import { expect } from 'vitest';
import { signalProcess } from '../../../server/foundation/database/processes.ts';
import { PATHS } from '../../../server/access/sessions/auth-paths.ts';
import { serverPid } from '../../support/launched.ts';
import { until } from '../../support/watched.ts';
import { listedEvents, terminalLines, unlisted } from '../../foundation/log/inventory.ts';
import { story } from '../../support/story.ts';
import { end } from './started.ts';
import { sendByApi } from './votes.ts';
import { open, send } from './wire.ts';
import { addresses, crowd, dataDir, MARK, noisyServer, ODD_SCORE, wrongCodes } from './noisy.ts';

const { ids, server, live, demo, owner, codes, aCode, visitor, vote, ask, graphql, lines, noted } =
  noisyServer();

const step = story();

step('votes, thousands of them, and what people look at', async () => {
  await crowd(2_000, () => vote());
  await crowd(600, (at) =>
    ask(
      [
        `/s/${aCode()}`,
        `/S/${aCode()}`,
        '/',
        `/results/${live().slug}?search=${MARK}`,
        `/s/${aCode()}/thanks`,
        `/results/${demo().slug}/${demo().places[0]?.id}`,
        '/explore',
        '/anonymity',
        '/readyz',
      ][at % 9] ?? '',
    ),
  );
  expect(ids.length).toBeGreaterThanOrEqual(2_000);
});

step('comments, fewer than are ever opened, and some that are none', async () => {
  const [place] = live().places;
  const mutation = 'mutation ($input: CommentInput!) { comment(input: $input) { __typename } }';
  const comment = (text: string, ballotId: string = randomUUID()) =>
    graphql(JSON.stringify({ query: mutation, variables: { input: { code: place?.code, ballotId, text } } }));
  for (let times = 0; times < 8; times += 1) expect(await comment(`Написа ${MARK}, 0888 123 456`)).toBe(200);
  await crowd(20, (at) => comment(MARK.repeat(at % 2 === 0 ? 40 : 1), at % 2 === 0 ? randomUUID() : MARK));
});

step('replays, wrong codes, wrong scores, foreign forms, and a flood from one address', async () => {
  await crowd(150, async () => {
    const again = { code: aCode(), ballotId: ids[randomInt(ids.length)] ?? '', score: 3 };
    await sendByApi(server().url, again, visitor());
  });
  await crowd(60, (at) => vote(5, wrongCodes[at % 3]));
  await crowd(30, (at) => vote([0, 11, -1, ODD_SCORE][at % 4]));
  const form = (body: string, headers: Record<string, string> = {}) =>
    ask(`/s/${aCode()}`, { method: 'POST', headers, body });
  await crowd(30, () => form(`score=${ODD_SCORE}&ballotId=${MARK}`));
  await crowd(30, () => form(`score=5&ballotId=${randomUUID()}`, { origin: `http://${MARK}.example` }));
  await crowd(200, () => vote(1, aCode(), visitor(addresses[0])));
});

step('broken, enormous and unfinished requests', async () => {
  const query = (text: string, variables: unknown = {}) => JSON.stringify({ query: text, variables });
  const bodies = [
    '{',
    `{"query": "${MARK}`,
    query(`{ ${MARK} }`),
    query(`{ sign(code: "${aCode()}") { ${MARK} } }`),
    query(`query ${MARK} { sign(code: "${aCode()}\\u0000") { __typename } }`),
    query('query ($c: String!) { sign(code: $c) { __typename } }', { c: { [MARK]: aCode() } }),
    query(
      `mutation { rate(input: { code: "${aCode()}", ballotId: "${MARK}", score: ${ODD_SCORE} }) { __typename } }`,
    ),
    query(`{ municipality(slug: "${MARK}\ud800") { slug } }`),
    query(`{ a: ${'municipalities { slug } a: '.repeat(2_000)} __typename }`),
    `[${query(`{ ${MARK} }`)}]`,
    JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: MARK } } }),
    `"${MARK.repeat(300_000)}"`,
  ];
  await crowd(bodies.length * 10, (at) => graphql(bodies[at % bodies.length] ?? ''));
  const paths = [
    `/${MARK}`,
    `/s/${MARK}`,
    `/s/%00${MARK}`,
    `/s/%ZZ${aCode()}`,
    `//${MARK}/s`,
    `/graphql?query=${MARK}`,
    `/results/${MARK}`,
    `/results/${live().slug}?after=${MARK}%00`,
    `/s/${aCode()}/next/${MARK}`,
    `/assets/${MARK}`,
    `/${MARK.repeat(900)}`,
    `/s/${'9'.repeat(5_000)}`,
  ];
  await crowd(paths.length * 10, (at) => ask(paths[at % paths.length] ?? ''));
  await crowd(20, () => ask('/graphql', { headers: { authorization: `Bearer ${MARK}` } }));
  await crowd(10, () => ask('/code', { method: 'POST', body: new URLSearchParams({ code: MARK }) }));
  for (let times = 0; times < 3; times += 1)
    await ask(`/s/${aCode()}`, {
      method: 'POST',
      body: new URLSearchParams({ ballotId: MARK.repeat(600_000) }),
    });
  const wire = [
    `GET /s/${aCode()} HTTP/1.1\r\nhost: x\r\nx: ${MARK.repeat(3_000)}\r\n\r\n`,
    `${MARK} /s/${aCode()} HTTP/9\r\n\r\n`,
    `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-length: -1\r\nuser-agent: ${MARK}\r\n\r\n`,
    `\0\x01${MARK}\r\n\r\n`,
    `POST /s/${aCode()} HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\nconnection: close\r\n\r\nzz\r\n${MARK}`,
  ];
  for (const request of wire) await send(server().url, request).catch(() => '');
  await crowd(60, async (at) => {
    const socket = open(server().url);
    socket.on('error', () => undefined);
    await once(socket, 'connect');
    const head = `POST /${at % 2 === 0 ? 'graphql' : `s/${aCode()}`} HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n`;
    socket.write(
      `${head}content-length: 500\r\nuser-agent: ${MARK}\r\nx-forwarded-for: ${addresses[at]}\r\n\r\n{"query": "${MARK}`,
    );
    await new Promise((resolve) => setTimeout(resolve, 10));
    socket.destroy();
  });
});

step('a fault of ours in every request, which is told without what was asked', async () => {
  await owner().pool.query('ALTER TABLE locations RENAME TO locations_gone');
  // Each search is another page: one that was shown a moment ago needs no database.
  await crowd(60, (at) => ask(`/results/${live().slug}?search=${MARK}${at}`));
  await crowd(20, () => vote());
  await owner().pool.query('ALTER TABLE locations_gone RENAME TO locations');
  // A vote that cannot be stored for another reason than an outage: people hear "try again", we hear of a fault.
  const before = noted('a bug');
  expect(before).toBeGreaterThan(20);
  // What PostgreSQL says of it repeats the id, as it does of a value that fits no column.
  await owner().pool.query('ALTER FUNCTION cast_ballots RENAME TO cast_gone');
  await owner().pool
    .query(`CREATE FUNCTION cast_ballots(m bigint[], ids text[], l bigint[], k text[], s text[], keys text[],
    b text[], w text) RETURNS TABLE (municipality_id bigint, id uuid, is_new boolean) LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'unfit: %', ids USING DETAIL = ids::text; END $$`);
  expect(await vote()).toBe(503);
  await owner().pool.query('DROP FUNCTION cast_ballots');
  await owner().pool.query('ALTER FUNCTION cast_gone RENAME TO cast_ballots');
  expect(noted('a bug')).toBeGreaterThan(before);
  // The counter's look fails too.
  await owner().pool.query('ALTER TABLE options RENAME TO options_gone');
  await crowd(80, () => vote(4, demo().places[0]?.code));
  await until(() => noted('the box could not be opened') > 0);
  await owner().pool.query('ALTER TABLE options_gone RENAME TO options');
});

step('every path of signing in: NULs, broken tokens, and tables that are gone', async () => {
  const values = [
    `${MARK}\0`,
    `${MARK}\ud800`,
    `${MARK}@${MARK}.example`,
    `${Buffer.from('{"alg":"HS256"}').toString('base64url')}.${MARK}.${MARK}`,
    MARK.repeat(400),
  ];
  const cookies = [MARK, `kazva.session_token=${MARK}.${MARK}%3D`, `kazva.two_factor=%00${MARK}.x`];
  const all = async () => {
    const asked = Object.entries(PATHS).flatMap(([path, { method, fields }]) =>
      values.flatMap((value) => cookies.map((cookie) => ({ path, method, fields, value, cookie }))),
    );
    await crowd(asked.length, async (at) => {
      const each = asked[at - 1];
      if (each === undefined) return;
      const { path, method, fields, value, cookie } = each;
      const body = JSON.stringify(Object.fromEntries(fields.map((field) => [field, value])));
      const headers = { origin: server().url, 'content-type': 'application/json', cookie };
      await ask(`/members/auth${path}`, method === 'GET' ? { headers } : { method, headers, body });
    });
    await crowd(10, () => ask(`/members/auth/identity?code=${MARK}%00&state=${MARK}`));
  };
  const before = noted('a bug');
  await all();
  expect(noted('a bug')).toBe(before);
  for (const table of ['users', 'verifications', 'sessions']) {
    await owner().pool.query(`ALTER TABLE ${table} RENAME TO ${table}_gone`);
    await all();
    await owner().pool.query(`ALTER TABLE ${table}_gone RENAME TO ${table}`);
  }
  expect(noted('a bug')).toBeGreaterThan(before);
});

step('an outage: PostgreSQL is killed while people vote', async () => {
  // Pages with unlike searches need the database, and a vote waits until it is back.
  const people = crowd(1_000, (at) =>
    at % 4 === 0 ? ask(`/results/${live().slug}?search=${MARK}${at}`) : vote(),
  );
  const before = ids.length;
  await until(() => ids.length > before + 50);
  signalProcess(serverPid(join(dataDir, 'postgres')), 'SIGKILL');
  await people;
  await until(async () => (await ask('/readyz')) === 200);
  await until(() => noted('the database answers again') >= noted('the database is away'));
  expect(noted('the database is away')).toBeGreaterThanOrEqual(1);
  expect(await vote()).toBeLessThan(400);
});

step('every line is one of the log, on the list, with a time, and tells of nobody', async () => {
  expect(await end(server(), 'SIGTERM')).toBe(0);
  const output = server().output();
  const kinds = new Map(listedEvents.map((event) => [event.words, event]));
  for (const { level, time, msg, ...fields } of lines()) {
    const listed = kinds.get(msg);
    expect([msg, listed?.level]).toEqual([msg, { 30: 'info', 40: 'warn', 50: 'error' }[level as number]]);
    expect([msg, Object.keys(fields)]).toEqual([msg, listed?.fields]);
    expect(time).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  }
  const text = output
    .split('\n')
    .filter((line) => !line.startsWith('{'))
    .join('\n');
  expect(unlisted(text, terminalLines)).toEqual([]);
  console.log(`${output.split('\n').length} lines of ${new Set(lines().map(({ msg }) => msg)).size} events`);

  expect(addresses.every((address) => isIP(address) > 0)).toBe(true);
  const said = output.toLowerCase();
  const secrets = [MARK, String(ODD_SCORE), '/s/', ...addresses, ...ids, ...codes(), ...wrongCodes];
  const later = said.replaceAll(/ {2}a vote page .*/g, '');
  expect(secrets.filter((secret) => later.includes(secret))).toEqual([]);
});

step('and so is every file that it keeps', () => {
  const files = readdirSync(dataDir, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [join(entry.parentPath, entry.name)] : [],
  );
  const own = files
    .map((file) => relative(dataDir, file))
    .filter((name) => !name.startsWith('postgres/data/'));
  expect(
    own.filter((name) => /\.(log|txt|jsonl?|csv|out|err)$/.test(name) && !/^[\w-]+\.json$/.test(name)),
  ).toEqual([]);
  expect(files.filter((file) => /\/(pg_)?log\/|\.log$/.test(file))).toEqual([]);
  // Codes are data, and so are ids, which PostgreSQL keeps as bytes.
  const secrets = [MARK, ...addresses, ...ids, ...codes().map((code) => `/s/${code}`)];
  const pattern = new RegExp(secrets.map((secret) => secret.replaceAll('.', String.raw`\.`)).join('|'), 'i');
  expect(files.length).toBeGreaterThan(500);
  expect(
    files.filter((file) => pattern.test(readFileSync(file, 'latin1'))).map((file) => relative(dataDir, file)),
  ).toEqual([]);
});
