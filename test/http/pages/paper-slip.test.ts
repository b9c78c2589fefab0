// The pages behind the QR code of a slip of paper: where it leads, the form without a script, what a used one is told.
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { drawPaperCode, groupedPaperCode } from '../../../server/foundation/paper-code.ts';
import { createCounter } from '../../../server/voting/ballots/publish-due.ts';
import { createCity, type City } from '../../support/city.ts';
import { noonAfter } from '../../support/nights.ts';
import { addPile } from '../../support/piles.ts';
import { TEST_SLIP_IDS } from '../../support/slip-ids.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { ballotIdsOf, get, locationOf, post } from './visitor.ts';

let server: TestServer;
let city: City;
let code: string;

beforeAll(async () => {
  server = await startTestServer();
  city = await createCity(server.database.owner.pool, { isDemo: false });
  code = city.places[0]?.code ?? '';
});
afterAll(() => server.close());

async function aSlip() {
  const paper = drawPaperCode(randomBytes);
  await addPile(server.database.owner.pool, city, [paper]);
  return paper;
}

it('leads in any case of its letters to the vote page of its place, which gives its id each time', async () => {
  const paper = await aSlip();
  const scanned = await get(server.url, `/P/${paper}`);
  expect([scanned.status, locationOf(scanned)]).toEqual([303, `/s/${code}/paper/${paper}`]);
  expect(locationOf(await get(server.url, `/p/${paper.toLowerCase()}?language=en`))).toBe(
    `/s/${code}/paper/${paper}?language=en`,
  );
  for (let times = 0; times < 2; times += 1) {
    const page = await get(server.url, locationOf(scanned));
    expect(page.status).toBe(200);
    expect(ballotIdsOf(page)[0]).toBe(TEST_SLIP_IDS(paper).vote);
    expect(page.text).toContain(`action="/s/${code}/vote?paper=${paper}"`);
    // A script must not draw another one.
    expect(page.text).not.toMatch(/data-slip="score"/);
  }
});

it('takes one vote, thanks for the same again, and tells whoever looks after the night that it is used', async () => {
  const paper = await aSlip();
  const vote = (fields: Readonly<Record<string, string>>) =>
    post(server.url, `/s/${code}/vote?paper=${paper}`, { ballotId: TEST_SLIP_IDS(paper).vote, ...fields });
  const missing = await vote({});
  expect([missing.status, ballotIdsOf(missing)[0]]).toEqual([400, TEST_SLIP_IDS(paper).vote]);
  expect((await vote({ score: '8' })).status).toBe(303);
  expect((await vote({ score: '3' })).status).toBe(303);
  expect((await get(server.url, `/s/${code}/paper/${paper}`)).status).toBe(200);
  await createCounter(server.counting).openDue(noonAfter(1));
  expect((await vote({ score: '5' })).status).toBe(303);
  for (const path of [`/P/${paper}`, `/s/${code}/paper/${paper}`]) {
    const later = await get(server.url, path);
    expect(later.status).toBe(410);
    expect(later.text).toContain('Този талон вече е използван');
    expect(later.text).not.toContain('<form');
  }
});

it('tells a script that sends too late to go to the page that says why', async () => {
  const paper = drawPaperCode(randomBytes);
  await addPile(server.database.owner.pool, city, [paper], { beginsOn: '2026-01-01', endsOn: '2026-01-31' });
  const headers = { origin: server.url, 'sec-fetch-site': 'same-origin', accept: 'application/json' };
  const fields = { ballotId: TEST_SLIP_IDS(paper).vote, score: '8' };
  const answer = await post(server.url, `/s/${code}/vote?paper=${paper}`, fields, headers);
  expect(answer.status).toBe(410);
  expect(JSON.parse(answer.text)).toEqual({ state: 'refused', location: `/p/${paper}` });
});

it('is opened by its code as it is typed at the start page, which says where a letter is wrong', async () => {
  const paper = await aSlip();
  const type = (typed: string) => post(server.url, '/code', { paper: typed });
  const typed = await type(` ${groupedPaperCode(paper).toLowerCase().replaceAll('0', 'o')} `);
  expect([typed.status, locationOf(typed)]).toEqual([303, `/p/${paper}`]);
  const last = paper.endsWith('A') ? 'B' : 'A';
  for (const wrong of [`${paper.slice(0, -1)}${last}`, paper.slice(1), '', 'x'.repeat(5_000)]) {
    const page = await type(wrong);
    expect(page.status).toBe(400);
    expect(page.text).toContain('липсва или е сгрешена');
    expect(page.text).not.toContain('x'.repeat(61));
  }
});

it.each(['0'.repeat(20), 'x', '%00', '%E0%A4%A', 'a'.repeat(5_000)])(
  'of a code that none has is not found: %.20s',
  async (paper) => {
    expect((await get(server.url, `/p/${paper}`)).status).toBe(404);
    expect((await get(server.url, `/s/${code}/paper/${paper}`)).status).toBe(404);
  },
);
