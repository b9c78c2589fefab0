// Groups of places and visitors in an annual report: told to everybody by an edition that is to have them, and by no other.
import { afterAll, beforeAll, expect } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { dayIn } from '../../../server/foundation/days.ts';
import { createCity, publish, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { story } from '../../support/story.ts';
import { content } from './content.ts';

/** Sessions end by the machine's clock, so the year is the last one, whenever this runs. */
const LAST = Number(dayIn('Europe/Sofia', new Date()).slice(0, 4)) - 1;

const FIGURES = `figures { response { visitors answers rate } visitedShare weighted { average places }
  groups { name numbers { count } before { count } response { visitors answers rate } }
  categories { response { visitors answers } } best { name response { visitors } } }`;

let server: TestServer;
let city: City;
let editor: SignedIn;
beforeAll(async () => {
  server = await startTestServer();
  const { pool } = server.database.owner;
  city = await createCity(pool, { isDemo: false, places: 2 });
  const [one, other] = city.places;
  if (!one || !other) throw new Error('The city lacks places.');
  await publish(pool, city, one, `${LAST}-03-04`, [10, 9, 9, 8, 3, 10, 7]);
  await publish(pool, city, other, `${LAST}-11-20`, [5, 6, 2, 1, 9]);
  await publish(pool, city, one, `${LAST - 1}-05-05`, [4, 4, 5, 6, 6]);
  await pool.query(
    Prisma.sql`INSERT INTO visits (municipality_id, location_id, month, visitors, source, recorded_on)
      VALUES (${city.id}, ${one.id}, ${`${LAST}-03-01`}::date, 140, 'брояч', ${`${LAST}-04-01`}::date)`,
  );
  await pool.query(
    Prisma.sql`INSERT INTO location_groups (municipality_id, name, location_ids, version) VALUES
      (${city.id}, 'Отдел „Образование“', ${[one.id, other.id]}::bigint[], 1),
      (${city.id}, 'Център', ${[one.id]}::bigint[], 1)`,
  );
  editor = await server.signIn(city, { role: 'editor' });
});
afterAll(() => server.close());

async function published(version: number | null, hasGroups: boolean | undefined) {
  const edited = await server.ask(
    `mutation ($input: EditReportInput!) { editReport(input: $input) { ... on ReportSaved { report { version content { hasGroups } } } } }`,
    { input: { municipality: city.slug, year: LAST, version, content: { ...content, hasGroups } } },
    editor,
  );
  const { report } = edited.data.editReport;
  expect(report.content.hasGroups).toBe(hasGroups ?? false);
  const { data } = await server.ask(
    `mutation ($input: PublishReportInput!) { publishReport(input: $input) { __typename } }`,
    { input: { municipality: city.slug, year: LAST, version: report.version } },
    editor,
  );
  expect(data.publishReport.__typename).toBe('ReportPublished');
  return report.version as number;
}

const figuresOf = async () => {
  const { data, codes } = await server.ask(
    `query ($slug: String!) { reportEdition(municipality: $slug, year: ${LAST}) { ${FIGURES} } }`,
    { slug: city.slug },
  );
  expect(codes).toEqual([]);
  return data.reportEdition.figures;
};
const page = async () => (await fetch(`${server.url}/results/${city.slug}/report/${LAST}`)).text();

const known = { visitors: 140, answers: 7, rate: 0.05 };
const groups = [
  { name: 'Център', numbers: { count: 7 }, before: { count: 5 }, response: known },
  { name: 'Отдел „Образование“', numbers: { count: 12 }, before: { count: 5 }, response: known },
];

const step = story();

step('a draft has every group with results, and of how many visitors each is', async () => {
  const { data } = await server.ask(
    `query ($slug: String!) { reportYear(municipality: $slug, year: ${LAST}) { ${FIGURES} } }`,
    { slug: city.slug },
    editor,
  );
  expect(data.reportYear.figures).toMatchObject({ response: known, groups, weighted: { places: 1 } });
});

step('an edition tells no group unless it is to, and then keeps what they were', async () => {
  const version = await published(null, undefined);
  expect(await figuresOf()).toMatchObject({
    groups: [],
    response: known,
    visitedShare: 7 / 12,
    categories: [{ response: { visitors: 140, answers: 7 } }],
  });
  expect(await page()).not.toContain('Център');
  await published(version, true);
  await server.database.owner.pool.query(
    Prisma.sql`DELETE FROM location_groups WHERE municipality_id = ${city.id}`,
  );
  expect((await figuresOf()).groups).toEqual(groups);
  const text = (await page()).replaceAll('\u00a0', ' ');
  expect(text).toContain('Резултати по групи места');
  expect(text).toContain('Оценили са 7 от 140 посетители (5 %)');
});

step('an edition of an earlier version has neither', async () => {
  await server.database.owner.pool.query(
    Prisma.sql`UPDATE report_editions SET figures = jsonb_set(figures::jsonb - 'response' - 'groups' - 'weighted' - 'visitedShare',
      '{categories}', (SELECT jsonb_agg(part - 'response') FROM jsonb_array_elements(figures::jsonb -> 'categories') AS part))
      WHERE municipality_id = ${city.id}`,
  );
  expect(await figuresOf()).toMatchObject({
    response: null,
    groups: [],
    weighted: null,
    visitedShare: null,
    categories: [{ response: null }],
  });
  expect(await page()).toContain('Колко души са дошли, не е известно.');
});
