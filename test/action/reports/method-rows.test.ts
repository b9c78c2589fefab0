// Tables of the methods of an annual report: read whole or not at all, in place of typed numbers, frozen with the edition, and never with a link.
import { afterAll, beforeAll, expect } from 'vitest';
import { linesIn, LONGEST } from '../../../client/members/reports/method-lines.ts';
import { LONGEST_LINK, LONGEST_SERVICE } from '../../../server/action/reports/method-rows.ts';
import { createCity, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { story } from '../../support/story.ts';
import { wordless } from '../../support/wordless.ts';
import { content } from './content.ts';

const SAVE = `mutation ($input: SaveMethodRowsInput!) { saveMethodRows(input: $input) { __typename
  ... on MethodRowsSaved { rows } ... on Invalid { faults { field fault } } } }`;
const EDIT = `mutation ($input: EditReportInput!) { editReport(input: $input) { __typename ... on ReportSaved { report { version } } } }`;
const PUBLISH = `mutation ($input: PublishReportInput!) { publishReport(input: $input) { __typename } }`;
const ENTRY =
  'method participants counts { signals proposals complaints praise } tallies { by name rows counts }';
const DRAFT = `query ($slug: String!) { reportYear(municipality: $slug, year: 2025) { version content { methods { ${ENTRY} } } } }`;
const EDITION = `query ($slug: String!) { reportEdition(municipality: $slug, year: 2025) { content { methods { ${ENTRY} } } } }`;

const step = story();
let server: TestServer;
let city: City;
let editor: SignedIn;
beforeAll(async () => {
  server = await startTestServer({ now: () => new Date('2026-02-03T09:00:00Z') });
  city = await createCity(server.database.owner.pool, { places: 1 });
  editor = await server.signIn(city, { role: 'editor' });
});
afterAll(() => server.close());

const save = async (method: string, rows: readonly object[]) =>
  (await server.ask(SAVE, { input: { municipality: city.slug, year: 2025, method, rows } }, editor)).data
    .saveMethodRows;
const faultOf = async (method: string, row: object) => (await save(method, [row])).faults?.[0];
const draft = async () => (await server.ask(DRAFT, { slug: city.slug }, editor)).data.reportYear;
const entryOf = (methods: readonly { method: string }[], of: string) =>
  methods.find(({ method }) => method === of);

const signal = { on: '2025-03-07', kind: 'SIGNAL', service: '', count: 5 };
const article = {
  on: '2025-03-07',
  kind: 'CRITICAL',
  service: '',
  count: 1,
  link: 'https://www.vestnik.example/a',
};

step('refuses what is not of the year, the method or the city, and what stands twice', async () => {
  expect(await faultOf('SIGNALS', { ...signal, on: '2024-12-31' })).toEqual({
    field: 'rows.0.on',
    fault: 'OUT_OF_RANGE',
  });
  expect(await faultOf('SIGNALS', { ...signal, kind: 'MEETING' })).toEqual({
    field: 'rows.0.kind',
    fault: 'NOT_ALLOWED',
  });
  expect(await faultOf('SIGNALS', { ...signal, service: 'Иван Иванов' })).toEqual({
    field: 'rows.0.service',
    fault: 'UNKNOWN',
  });
  expect(await faultOf('SIGNALS', { ...signal, count: 0 })).toEqual({
    field: 'rows.0.count',
    fault: 'OUT_OF_RANGE',
  });
  expect(await faultOf('SIGNALS', { ...signal, link: 'https://a.example' })).toBeUndefined();
  expect(await faultOf('MEDIA', { ...article, count: 2 })).toEqual({
    field: 'rows.0.count',
    fault: 'OUT_OF_RANGE',
  });
  for (const link of [
    null,
    'vestnik.example/a',
    'javascript:alert(1)',
    'https://ivan@vestnik.example/',
    'https://localhost/',
  ])
    expect(await faultOf('MEDIA', { ...article, link })).toEqual({
      field: 'rows.0.link',
      fault: 'NOT_ALLOWED',
    });
  // What is too long is a fault of its row, not of the whole call.
  const long = { ...article, link: `https://vestnik.example/${'a'.repeat(LONGEST_LINK)}` };
  expect((await save('MEDIA', [article, long])).faults).toEqual([
    { field: 'rows.1.link', fault: 'TOO_LONG' },
  ]);
  const service = 'у'.repeat(LONGEST_SERVICE + 1);
  expect(await faultOf('SIGNALS', { ...signal, service })).toEqual({
    field: 'rows.0.service',
    fault: 'TOO_LONG',
  });
  expect((await save('MEDIA', [article, article])).faults).toEqual([
    { field: 'rows.1.link', fault: 'TAKEN' },
  ]);
  expect((await save('SIGNALS', [signal, { ...signal, on: '2025-03-20' }])).faults).toEqual([
    { field: 'rows.1.on', fault: 'TAKEN' },
  ]);
  expect((await save('EMPLOYEES', [signal])).faults).toEqual([{ field: 'method', fault: 'NOT_ALLOWED' }]);
  const many = Array.from({ length: 801 }, () => signal);
  expect((await save('SIGNALS', many)).faults).toEqual([{ field: 'rows', fault: 'TOO_MANY' }]);
  await save('SIGNALS', []);
});

step('takes the place of typed numbers, and stays when the texts are saved', async () => {
  const { version } = await draft();
  const input = { municipality: city.slug, year: 2025, version, content };
  expect((await server.ask(EDIT, { input }, editor)).data.editReport.report.version).toBe(version + 1);
  const praise = { on: '2025-11-01', kind: 'PRAISE', service: '', count: 2 };
  expect(await save('SIGNALS', [signal, praise])).toEqual({ __typename: 'MethodRowsSaved', rows: 2 });
  const meeting = { on: '2025-05-05', kind: 'MEETING', service: '', count: 40 };
  await save('USERS', [meeting, meeting]);
  await save('MEDIA', [article, { ...article, link: 'http://vestnik.example/b', kind: 'POSITIVE' }]);
  // Whoever was writing texts meanwhile is not told of a change, and leaves the tables.
  const again = { ...input, version: version + 1 };
  expect((await server.ask(EDIT, { input: again }, editor)).data.editReport.__typename).toBe('ReportSaved');
  const { methods } = (await draft()).content;
  expect(entryOf(methods, 'SIGNALS')).toMatchObject({
    counts: { signals: 5, proposals: 0, complaints: 0, praise: 2 },
    tallies: [
      { by: 'WHOLE', name: null, rows: 2, counts: [5, 0, 0, 2] },
      { by: 'MONTH', name: '2025-03-01', rows: 1, counts: [5, 0, 0, 0] },
      { by: 'MONTH', name: '2025-11-01', rows: 1, counts: [0, 0, 0, 2] },
    ],
  });
  expect(entryOf(methods, 'USERS')).toMatchObject({ participants: 80 });
  expect(entryOf(methods, 'MEDIA')).toMatchObject({ participants: 2 });
});

step('is published as sums, each outlet by its host alone; the journal tells how many rows', async () => {
  const { version } = await draft();
  const input = { municipality: city.slug, year: 2025, version };
  const published = await server.ask(PUBLISH, { input }, editor);
  expect(published.data.publishReport.__typename).toBe('ReportPublished');
  await save('MEDIA', []);
  const edition = await server.ask(EDITION, { slug: city.slug });
  const media = entryOf(edition.data.reportEdition.content.methods, 'MEDIA');
  expect(media).toMatchObject({
    tallies: [
      { by: 'WHOLE', counts: [1, 0, 1] },
      { by: 'MONTH' },
      { by: 'SOURCE', name: 'vestnik.example', rows: 2 },
    ],
  });
  const { rows } = await server.database.owner.pool.query(
    `SELECT content::text || (SELECT string_agg(after::text, '') FROM audit_entries WHERE municipality_id = $1) AS kept
      FROM report_editions WHERE municipality_id = $1`,
    [city.id],
  );
  expect(rows[0].kept).not.toContain('vestnik.example/');
  expect(await wordless(server.database.owner.pool, city)).toEqual([]);
});

step(
  'a table that is removed takes its sums along: what was typed before holds again, or nothing',
  async () => {
    // Texts are saved while there is a table, and a number with them: it waits beneath.
    const { version } = await draft();
    const methods = content.methods.map((entry) =>
      entry.method === 'MEDIA' ? { ...entry, participants: 7 } : entry,
    );
    await save('MEDIA', [article]);
    await server.ask(
      EDIT,
      { input: { municipality: city.slug, year: 2025, version, content: { ...content, methods } } },
      editor,
    );
    expect(entryOf((await draft()).content.methods, 'MEDIA')).toMatchObject({ participants: 1 });
    for (const method of ['SIGNALS', 'USERS', 'MEDIA']) await save(method, []);
    const present = (await draft()).content.methods;
    const counts = { signals: 1284, proposals: 173, complaints: 96, praise: 211 };
    expect(entryOf(present, 'SIGNALS')).toMatchObject({ counts, tallies: [] });
    expect(entryOf(present, 'USERS')).toMatchObject({ participants: null, tallies: [] });
    expect(entryOf(present, 'MEDIA')).toMatchObject({ participants: 7, tallies: [] });
    // Nothing of it reaches what was published: its numbers are those of its tables.
    const edition = (await server.ask(EDITION, { slug: city.slug })).data.reportEdition;
    expect(entryOf(edition.content.methods, 'SIGNALS')).toMatchObject({
      counts: { signals: 5, proposals: 0, complaints: 0, praise: 2 },
    });
    const { rows } = await server.database.owner.pool.query(
      'SELECT content::text FROM report_editions WHERE municipality_id = $1',
      [city.id],
    );
    expect(rows[0].content).not.toContain('1284');
  },
);

step('a page reads days, months and kinds as people write them', () => {
  const { lines, faults } = linesIn('SIGNALS', [
    ['Месец', 'Вид', 'Брой', 'Услуга'],
    ['03.2025', 'Сигнали', '1 204', 'Зоопарк'],
    ['2025-04', 'praise', '0', ''],
    ['', '', '', ''],
    ['5.10.2025 г.', 'жалба', '3'],
    ['31.02.2025', 'жалба', '3'],
    ['2025-05-01', 'оплакване', '3'],
    ['2025-05-01', 'жалба', 'три'],
    ['2025-05-01', 'жалба', '3', 'у'.repeat(LONGEST_SERVICE + 1)],
  ]);
  expect(lines).toEqual([
    { line: 2, row: { on: '2025-03-01', kind: 'SIGNAL', service: 'Зоопарк', count: 1204, link: null } },
    { line: 5, row: { on: '2025-10-05', kind: 'COMPLAINT', service: '', count: 3, link: null } },
  ]);
  expect(faults).toEqual([
    { line: 6, part: 'on' },
    { line: 7, part: 'kind' },
    { line: 8, part: 'count' },
    { line: 9, part: 'service', longest: LONGEST_SERVICE },
  ]);
  expect(LONGEST).toEqual({ service: LONGEST_SERVICE, link: LONGEST_LINK });
  const long = `https://vestnik.example/${'a'.repeat(LONGEST_LINK)}`;
  expect(linesIn('MEDIA', [['2025-05-01', 'критична', long]]).faults).toEqual([
    { line: 1, part: 'link', longest: LONGEST_LINK },
  ]);
});
