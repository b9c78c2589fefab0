// A comment from a page: with the answer in one form, or alone; what is in the box afterwards, and where it leads.
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { LONGEST_COMMENT as LONGEST_IN_FIELD } from '../../../client/citizen/CommentField.tsx';
import { LONGEST_COMMENT } from '../../../server/foundation/ballot.ts';
import { locationOf, post } from '../../http/pages/visitor.ts';
import { createCity, type City } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let city: City;
let code: string;
beforeAll(async () => {
  server = await startTestServer();
});
beforeEach(async () => {
  city = await createCity(server.database.owner.pool, { isDemo: false, commentsAllowed: true });
  code = city.places[0]?.code ?? '';
});
afterAll(() => server.close());

const draw = () => crypto.randomUUID();
const send = (
  path: 'answer' | 'comment',
  fields: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
) => post(server.url, `/s/${code}/${path}`, fields, { origin: server.url, ...headers });

/** The kinds of all slips that wait; as many of these ids are known, and no slip says which is its. */
async function kindsOf(...ids: readonly string[]): Promise<string[]> {
  const { pool } = server.database.owner;
  const { rows } = await pool.query<{ kind: string }>(
    'SELECT kind FROM ballots WHERE municipality_id = $1 ORDER BY kind',
    [city.id],
  );
  const known = await pool.query('SELECT FROM ballot_ids WHERE id = ANY ($1::uuid[])', [ids]);
  expect(known.rowCount).toBe(rows.length);
  return rows.map(({ kind }) => kind);
}

it('the field takes as much as the server', () => {
  expect(LONGEST_IN_FIELD).toBe(LONGEST_COMMENT);
});

it('without a script the comment comes with the answer, and is a slip of its own', async () => {
  const [ballotId, commentId] = [draw(), draw()];
  const fields = { ballotId, question: String(city.questionId), option: String(city.optionIds[0]) };
  const sent = { ...fields, commentId, comment: 'Учителките са чудесни.' };
  const answer = await send('answer', sent);
  expect([answer.status, locationOf(answer)]).toEqual([303, `/s/${code}/thanks`]);
  expect(await kindsOf(ballotId, commentId)).toEqual(['answer', 'comment']);
  const again = await send('answer', sent);
  expect([again.status, locationOf(again)]).toEqual([303, `/s/${code}/thanks?already`]);
  expect(await kindsOf(ballotId, commentId)).toEqual(['answer', 'comment']);
});

it('a comment without a choice is sent alone, and a field left empty is no comment', async () => {
  const [ballotId, commentId, unused] = [draw(), draw(), draw()];
  const question = String(city.questionId);
  expect((await send('answer', { ballotId, question, commentId, comment: 'Само дума.' })).status).toBe(303);
  expect(await kindsOf(ballotId, commentId)).toEqual(['comment']);
  expect(
    (await send('answer', { ballotId: unused, question, commentId: unused, comment: ' \r\n ' })).status,
  ).toBe(303);
  expect(await kindsOf(commentId, unused)).toEqual(['comment']);
});

it('a full field with line breaks, which a form sends as two characters, is taken', async () => {
  const commentId = draw();
  const comment = `${'я'.repeat(100)}\r\n`.repeat(2) + 'я'.repeat(98);
  expect(comment.replaceAll('\r\n', '\n')).toHaveLength(LONGEST_COMMENT);
  expect((await send('answer', { ballotId: draw(), commentId, comment })).status).toBe(303);
  expect(await kindsOf(commentId)).toEqual(['comment']);
});

it('a script sends it alone, and hears what became of it', async () => {
  const ballotId = draw();
  const json = { accept: 'application/json' };
  const thanks = `/s/${code}/thanks`;
  const first = await send('comment', { ballotId, comment: 'Сам.' }, json);
  expect([first.status, JSON.parse(first.text)]).toEqual([
    200,
    { state: 'received', already: false, next: thanks },
  ]);
  const second = await send('comment', { ballotId, comment: 'Друго.' }, json);
  expect(JSON.parse(second.text)).toMatchObject({ state: 'received', already: true });
  expect(await kindsOf(ballotId)).toEqual(['comment']);
  const tooLong = await send('comment', { ballotId: draw(), comment: 'я'.repeat(301) }, json);
  expect([tooLong.status, JSON.parse(tooLong.text)]).toMatchObject([400, { state: 'refused' }]);
});

it('where no comments are taken it is refused to a script, and the sign’s end is no receipt', async () => {
  const closed = await createCity(server.database.owner.pool, { isDemo: false });
  const json = { origin: server.url, accept: 'application/json' };
  const ballotId = draw();
  const at = `/s/${closed.places[0]?.code}/comment`;
  const refused = await post(server.url, at, { ballotId, comment: 'Напразно.' }, json);
  expect(JSON.parse(refused.text)).toMatchObject({ state: 'refused' });
  expect(await kindsOf(ballotId)).toEqual([]);
  const retired = await createCity(server.database.owner.pool, { isDemo: false, commentsAllowed: true });
  await server.database.owner.pool.query(`UPDATE signs SET retired_on = '2026-01-01' WHERE code = $1`, [
    retired.places[0]?.code,
  ]);
  const gone = await post(
    server.url,
    `/s/${retired.places[0]?.code}/comment`,
    { ballotId, comment: 'Късно.' },
    json,
  );
  expect(JSON.parse(gone.text)).toMatchObject({ state: 'refused' });
});
