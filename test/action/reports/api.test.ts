// The annual report from the first word to the city's page: drafts, editions that keep their numbers, withdrawal.
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { dayIn } from '../../../server/foundation/days.ts';
import { createCity, publish, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { story } from '../../support/story.ts';
import { content } from './content.ts';

/** Sessions end by the machine's clock, so the year is the last one, whenever this runs. */
const THIS = Number(dayIn('Europe/Sofia', new Date()).slice(0, 4));
const LAST = THIS - 1;

const EDIT = `mutation ($input: EditReportInput!) { editReport(input: $input) { __typename
  ... on ReportSaved { report { version } } ... on Outdated { version changedBy } ... on Invalid { faults { field fault } } } }`;
const PUBLISH = `mutation ($input: PublishReportInput!) { publishReport(input: $input) { __typename
  ... on ReportPublished { edition { edition } } ... on Outdated { version } ... on Invalid { faults { field fault } } } }`;
const WITHDRAW = `mutation ($input: WithdrawReportInput!) { withdrawReport(input: $input) { __typename
  ... on ReportWithdrawn { edition { withdrawnWhy } } ... on Invalid { faults { field fault } } } }`;
const YEAR = `query ($slug: String!) { reportYear(municipality: $slug, year: ${LAST}) { version deadline mayBePublished
  content { introduction methods { method isCarriedOut } } figures { whole { count average distribution }
  categories { name numbers { count } } months { start numbers { count } before { count } } placesRated openings } } }`;
const EDITION = `query ($slug: String!, $edition: Int) { reportEdition(municipality: $slug, year: ${LAST}, edition: $edition) {
  edition withdrawnAt withdrawnWhy figures { whole { count average interval { lower upper } distribution }
  before { count } unconfirmed { count } } content { conclusions } } }`;
const SUMMARY = `query ($slug: String!) { summary(filter: { municipality: $slug }, from: "${LAST}-01-01", to: "${LAST}-12-31") {
  count average interval { lower upper } distribution unconfirmed { count } } }`;

let server: TestServer;
let city: City;
let editor: SignedIn;
beforeAll(async () => {
  server = await startTestServer();
  city = await createCity(server.database.owner.pool, { isDemo: false, places: 2 });
  const { pool } = server.database.owner;
  const [one, other] = city.places;
  if (!one || !other) throw new Error('The city lacks places.');
  await publish(pool, city, one, `${LAST}-03-04`, [10, 9, 9, 8, 3, 10, 7]);
  await publish(pool, city, other, `${LAST}-11-20`, [5, 6, 2, 1, 9]);
  await publish(pool, city, one, `${LAST - 1}-05-05`, [4, 4, 5, 6, 6]);
  await publish(pool, city, one, `${LAST}-06-01`, [1, 1, 1, 1, 1], {
    standing: 'UNCONFIRMED',
    reason: 'BURST',
  });
  editor = await server.signIn(city, { role: 'editor' });
});
afterAll(() => server.close());

const edit = (version: number | null, wanted: object = content) =>
  server.ask(EDIT, { input: { municipality: city.slug, year: LAST, version, content: wanted } }, editor);
const publishIt = (version: number, year = LAST) =>
  server.ask(PUBLISH, { input: { municipality: city.slug, year, version } }, editor);
const edition = async (number?: number) =>
  (await server.ask(EDITION, { slug: city.slug, edition: number })).data.reportEdition;
const page = (rest = '') => fetch(`${server.url}/results/${city.slug}/report/${LAST}${rest}`);

/** From the first draft to the withdrawal. */
const step = story();

describe('a draft', () => {
  step('is kept, and says who was quicker; the numbers are gathered beside it', async () => {
    const empty = { ...content, methods: [], conclusions: '' };
    expect((await edit(null, empty)).data.editReport).toMatchObject({ report: { version: 1 } });
    expect((await edit(null)).data.editReport).toMatchObject({ __typename: 'Outdated', version: 1 });
    const analyst = await server.signIn(city, { role: 'analyst' });
    const { data } = await server.ask(YEAR, { slug: city.slug }, analyst);
    expect(data.reportYear).toMatchObject({ version: 1, deadline: `${THIS}-03-01`, mayBePublished: true });
    expect(data.reportYear.content.introduction).toBe('Първа дума.\nВтора дума.');
    expect(data.reportYear.content.methods).toHaveLength(5);
    expect(data.reportYear.figures).toMatchObject({ whole: { count: 12 }, placesRated: 2, openings: 2 });
    expect(data.reportYear.figures.months).toHaveLength(12);
    const refused = await server.ask(
      EDIT,
      { input: { municipality: city.slug, year: LAST, version: 1, content } },
      analyst,
    );
    expect(refused.codes).toEqual(['FORBIDDEN']);
  });

  step('holds no half of a character', async () => {
    expect((await edit(1, { ...content, conclusions: '\ud800' })).codes).toEqual(['BAD_INPUT']);
  });

  step('is published only when every method is told of, and the year is over', async () => {
    const { data } = await publishIt(1);
    expect(data.publishReport.faults).toContainEqual({
      field: 'methods.MEDIA.isCarriedOut',
      fault: 'REQUIRED',
    });
    expect(data.publishReport.faults).toContainEqual({ field: 'conclusions', fault: 'REQUIRED' });
    const early = await publishIt(1, THIS);
    expect(early.data.publishReport.faults).toEqual([{ field: 'year', fault: 'OUT_OF_RANGE' }]);
    expect(await edition()).toBeNull();
    expect((await page()).status).toBe(404);
  });
});

describe('an edition', () => {
  step('says what the API says, and goes on saying it when more is published', async () => {
    await edit(1);
    expect((await publishIt(1)).data.publishReport).toMatchObject({ __typename: 'Outdated', version: 2 });
    expect((await publishIt(2)).data.publishReport).toMatchObject({ edition: { edition: 1 } });
    const { unconfirmed, ...summary } = (await server.ask(SUMMARY, { slug: city.slug })).data.summary;
    const first = await edition();
    expect(first.figures.whole).toEqual(summary);
    expect(first.figures.unconfirmed.count).toBe(unconfirmed.count);
    const [place] = city.places;
    if (place) await publish(server.database.owner.pool, city, place, `${LAST}-12-30`, [10, 10, 10, 10, 10]);
    expect(await edition()).toEqual(first);
    expect((await publishIt(2)).data.publishReport).toMatchObject({ edition: { edition: 2 } });
    expect((await edition()).figures.whole.count).toBe(17);
    expect(await edition(1)).toEqual(first);
  });

  step('stands on the page of the city, in words and as a file', async () => {
    const html = await (await page()).text();
    expect(html).toContain(`Издание 2, публикувано на `);
    expect(html).toContain('Анкета сред служителите.');
    expect(html).toContain('?edition=1');
    const results = await (await fetch(`${server.url}/results/${city.slug}`)).text();
    expect(results).toContain(`/results/${city.slug}/report/${LAST}`);
    const file = await page('.pdf');
    expect(file.headers.get('content-type')).toBe('application/pdf');
    expect(file.headers.get('content-language')).toBe('bg');
    expect(await (await page('?language=en')).text()).toContain(`${LAST}.pdf?edition=2&amp;language=en"`);
    expect((await page('.pdf?edition=7')).status).toBe(404);
    const admin = await server.signIn(city);
    const draft = await fetch(`${server.url}/members/files/reports/${city.slug}.pdf?year=${LAST}`, {
      headers: admin.headers,
    });
    expect(draft.headers.get('content-type')).toBe('application/pdf');
  });

  step('is not withdrawn in silence', async () => {
    const input = { municipality: city.slug, year: LAST, edition: 2 };
    const none = await server.ask(WITHDRAW, { input: { ...input, why: ' ' } }, editor);
    expect(none.data.withdrawReport.faults).toEqual([{ field: 'why', fault: 'REQUIRED' }]);
    await server.ask(WITHDRAW, { input: { ...input, why: 'Грешка в раздел 3.' } }, editor);
    expect(await edition()).toMatchObject({
      edition: 2,
      withdrawnWhy: 'Грешка в раздел 3.',
      figures: null,
      content: null,
    });
    const html = await (await page()).text();
    expect(html).toContain('Грешка в раздел 3.');
    expect(html).not.toContain('Анкета сред служителите.');
    expect((await page('.pdf')).status).toBe(404);
    expect((await page('?edition=1')).status).toBe(200);
    const journal = await server.database.owner.pool.query<{ action: string; after: object }>(
      `SELECT action, after FROM audit_entries WHERE municipality_id = '${city.id}' AND subject = 'Report' ORDER BY id DESC LIMIT 1`,
    );
    expect(journal.rows[0]).toMatchObject({
      action: 'reports.edit',
      after: { withdrawnWhy: 'Грешка в раздел 3.' },
    });
  });
});
