// A report in two languages: Bulgarian always, English where it was written, and drafts of before there was English.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { lacksEnglish, typedIn } from '../../../client/reports/typed.ts';
import { writtenReport } from '../../../client/reports/sections/written.ts';
import { reportPdf } from '../../../server/action/reports/report-papers.ts';
import { dayIn } from '../../../server/foundation/days.ts';
import { createCity, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { story } from '../../support/story.ts';
import { wordless } from '../../support/wordless.ts';
import { content } from './content.ts';
import { source } from './source.ts';
import { flat, readPdf } from './tagged.ts';

const YEAR = Number(dayIn('Europe/Sofia', new Date()).slice(0, 4)) - 1;
const EDIT = `mutation ($input: EditReportInput!) { editReport(input: $input) { __typename
  ... on ReportSaved { report { version } } ... on Invalid { faults { field fault } } } }`;
const READ = `query ($slug: String!) { reportYear(municipality: $slug, year: ${YEAR}) { content { introduction
  english { introduction conclusions } methods { method reason english { reason done findings measures } }
  measures { measure english { measure owner } } } } }`;

let server: TestServer;
let city: City;
let editor: SignedIn;
beforeAll(async () => {
  server = await startTestServer();
  city = await createCity(server.database.owner.pool, { isDemo: false });
  editor = await server.signIn(city, { role: 'editor' });
});
afterAll(() => server.close());

const edit = async (version: number | null, wanted: object) =>
  (
    await server.ask(
      EDIT,
      { input: { municipality: city.slug, year: YEAR, version, content: wanted } },
      editor,
    )
  ).data.editReport;
const read = async () => (await server.ask(READ, { slug: city.slug }, editor)).data.reportYear.content;

const nothing = { reason: '', done: '', findings: '', measures: '' };
const both = {
  ...content,
  english: { introduction: '  First   word. ', conclusions: '' },
  methods: content.methods.map((entry) => ({
    ...entry,
    english: entry.method === 'MYSTERY_CLIENT' ? { ...nothing, reason: 'Nobody does it.' } : nothing,
  })),
  measures: content.measures.map((measure) => ({
    ...measure,
    english: { measure: 'New shelters', owner: 'Transport' },
  })),
};

describe('a draft', () => {
  const step = story();
  step('is kept in both languages, tidied; what says nothing in English is none', async () => {
    expect(await edit(null, both)).toMatchObject({ report: { version: 1 } });
    const kept = await read();
    expect(kept.english).toEqual({ introduction: 'First word.', conclusions: '' });
    const methods = Object.fromEntries(
      kept.methods.map(({ method, english }: { method: string; english: unknown }) => [method, english]),
    );
    expect(methods).toMatchObject({ MYSTERY_CLIENT: { reason: 'Nobody does it.' }, USERS: null });
    expect(kept.measures[0].english).toEqual({ measure: 'New shelters', owner: 'Transport' });
    expect(await wordless(server.database.owner.pool, city)).toEqual([]);
  });

  step('of whoever knows of no English has none', async () => {
    expect(await edit(1, content)).toMatchObject({ report: { version: 2 } });
    expect((await read()).english).toBeNull();
  });

  step('that was kept before there was English is read and saved as ever', async () => {
    const old = { ...content, methods: content.methods.map((entry) => ({ counts: null, ...entry })) };
    await server.database.owner.pool.query(
      Prisma.sql`UPDATE reports SET content = ${JSON.stringify(old)}::jsonb WHERE municipality_id = ${city.id}`,
    );
    expect(await read()).toMatchObject({
      introduction: content.introduction,
      english: null,
      measures: [{ english: null }],
    });
    expect(await edit(2, both)).toMatchObject({ report: { version: 3 } });
    expect((await read()).english).toMatchObject({ introduction: 'First word.' });
  });

  step('is refused where a text is too long, and told which', async () => {
    const long = 'x'.repeat(2_001);
    const { faults } = await edit(3, {
      ...both,
      english: { introduction: long, conclusions: '' },
      methods: [{ ...both.methods[0], english: { ...nothing, done: long } }],
      measures: [{ ...both.measures[0], english: { measure: 'x'.repeat(501), owner: '' } }],
    });
    expect(faults).toEqual([
      { field: 'english.introduction', fault: 'TOO_LONG' },
      { field: 'methods.EMPLOYEES.english.done', fault: 'TOO_LONG' },
      { field: 'measures.0.english.measure', fault: 'TOO_LONG' },
    ]);
  });
});

describe('a report', () => {
  const { measures, methods } = source.content;
  const english = { introduction: 'First word.', conclusions: 'It is stable.' };
  const said = {
    reason: 'Nobody does it.',
    done: 'A review.',
    findings: 'Forms lack.',
    measures: 'New forms.',
  };
  const whole = {
    ...source,
    content: {
      ...source.content,
      english,
      methods: methods.map((entry) => ({ ...entry, english: said })),
      measures: measures.map((measure) => ({
        ...measure,
        english: { measure: 'New shelters', owner: 'Transport' },
      })),
    },
  };
  const look = { colour: '#1f4d3a', arms: null };
  const at = new Date('2026-02-12T08:00:00Z');
  const textOf = (written: ReturnType<typeof writtenReport>) => JSON.stringify(written);

  it('in English says what is written in English, and nothing of it in Bulgarian', async () => {
    const written = textOf(writtenReport(whole, 'en'));
    for (const text of [
      'First word.',
      'It is stable.',
      'Nobody does it.',
      'A review.',
      'New shelters',
      'Transport',
    ])
      expect(written).toContain(text);
    for (const text of [
      'Първа дума.',
      'Оценката е стабилна.',
      'Нови навеси',
      'Преглед на всички.',
      'in Bulgarian',
    ])
      expect(written).not.toContain(text);
    const pdf = await readPdf(await reportPdf(whole, 'en', look, at));
    expect(pdf.language).toBe('en');
    expect(flat(pdf.root).filter(({ lang }) => lang === 'bg')).toEqual([]);
  });

  it('in English says the rest in Bulgarian, marked so', async () => {
    const half = { ...whole, content: { ...whole.content, english: { ...english, conclusions: '' } } };
    const written = textOf(writtenReport(half, 'en'));
    for (const text of [
      'First word.',
      'Оценката е стабилна.',
      'Text that the municipality wrote only in Bulgarian',
    ])
      expect(written).toContain(text);
    const pdf = await readPdf(await reportPdf(half, 'en', look, at));
    expect(
      flat(pdf.root)
        .filter(({ lang }) => lang === 'bg')
        .map(({ type }) => type),
    ).toEqual(['P']);
  });

  it('in Bulgarian says nothing of the English, and nothing is marked', async () => {
    const written = textOf(writtenReport(whole, 'bg'));
    expect(written).toContain('Оценката е стабилна.');
    expect(written).not.toContain('It is stable.');
    const pdf = await readPdf(await reportPdf(whole, 'bg', look, at));
    expect(flat(pdf.root).filter(({ lang }) => lang !== null)).toEqual([]);
  });

  it('has its measures in English where all of them are', () => {
    const [first] = whole.content.measures;
    if (!first) throw new Error('There is a measure.');
    const two = [first, { ...first, measure: 'Нови пейки', english: { measure: 'New benches', owner: '' } }];
    const written = textOf(writtenReport({ ...whole, content: { ...whole.content, measures: two } }, 'en'));
    expect(written).toContain('Нови пейки');
    expect(written).not.toContain('New shelters');
  });
});

describe('a text', () => {
  it.each([
    ['bg', 'Дума', 'Word', { text: 'Дума' }],
    ['en', 'Дума', 'Word', { text: 'Word' }],
    ['en', 'Дума', '', { text: 'Дума', lang: 'bg' }],
    ['en', 'Дума', undefined, { text: 'Дума', lang: 'bg' }],
  ] as const)('%s: %s, %s', (language, bulgarian, english, said) => {
    expect(typedIn({ language }, bulgarian, english)).toEqual(said);
  });

  it('that nobody wrote lacks no English', () => {
    const empty = {
      introduction: '',
      methods: [],
      conclusions: '',
      measures: [],
      hasGroups: false,
      english: null,
    };
    expect(lacksEnglish(empty)).toBe(false);
    expect(lacksEnglish({ ...empty, conclusions: 'Дума' })).toBe(true);
    expect(
      lacksEnglish({
        ...empty,
        conclusions: 'Дума',
        hasGroups: false,
        english: { introduction: '', conclusions: 'Word' },
      }),
    ).toBe(false);
  });
});
