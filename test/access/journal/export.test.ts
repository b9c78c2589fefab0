// The journal as a file: all of it, as it is narrowed, to whoever may read it; and that it was taken is a line of its own.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ROLES } from '../../../server/access/grants/member-roles.ts';
import { createCity, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { writeLines } from './entries.ts';

let server: TestServer;
let city: City;
let auditor: SignedIn;
beforeAll(async () => {
  server = await startTestServer();
});
beforeEach(async () => {
  city = await createCity(server.database.owner.pool);
  auditor = await server.signIn(city, { role: 'auditor', name: 'Ели Одиторова' });
});
afterAll(() => server.close());

async function fetchFile(params = '', who?: SignedIn, { slug }: Pick<City, 'slug'> = city) {
  const response = await fetch(`${server.url}/members/files/journal/${slug}.csv${params}`, {
    headers: who?.headers ?? {},
  });
  // Decoding would drop the mark.
  const bytes = Buffer.from(await response.arrayBuffer());
  return { status: response.status, headers: response.headers, text: bytes.toString() };
}
const rowsIn = (text: string) => text.trimEnd().split('\r\n').slice(1);

describe('the file', () => {
  it('has every line, in the time of the municipality, and itself as the newest', async () => {
    await writeLines(server.database.owner.pool, city, [
      { at: '2026-10-31T22:30:05Z', name: 'Люляк', before: { name: 'Роза' }, after: { name: 'Люляк' } },
    ]);
    const { status, headers, text } = await fetchFile('', auditor);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('content-disposition')).toMatch(
      new RegExp(`^attachment; filename="journal-${city.slug}-\\d{4}-\\d\\d-\\d\\d.csv"$`),
    );
    expect(text).toMatch(
      /^\ufeffКога \(Europe\/Sofia\);Кой;Какво е направено;Какво;Номер;Име;Преди;След\r\n/,
    );
    const [first, second] = rowsIn(text);
    expect(first).toContain(`Ели Одиторова <${auditor.email}>;Изтегли;Дневник;${city.slug};;;`);
    expect(second).toBe(
      '01.11.2026 00:30:05;Мария Иванова <maria@proba.bg>;Промени;Място;7;Люляк;Име: Роза;Име: Люляк',
    );
  });

  it('says a day in words, and a name that only looks like one as it is', async () => {
    const named = (name: string) => ({ at: '2026-10-01T09:00:00Z', name, after: { name } });
    await writeLines(server.database.owner.pool, city, [named('2026-99-99'), named('2026-05-31')]);
    const { status, text } = await fetchFile('?subject=Location', auditor);
    expect(status).toBe(200);
    expect(text).toContain('Име: 2026-99-99');
    expect(text).toContain('Име: 31 май 2026');
  });

  it('tells texts of the pages by what they usually say and in which language, and no longer by their names', async () => {
    const before = { 'vote.send': null, 'no.longer': 'Старо' };
    const after = { 'vote.send': 'Пуснете гласа си', 'no.longer': null };
    await writeLines(server.database.owner.pool, city, [
      { at: '2026-10-01T09:00:00Z', subject: 'Texts', subjectId: 'bg', before, after },
      { at: '2026-10-01T08:00:00Z', subject: 'Texts', subjectId: 'en', before, after },
    ]);
    const { text } = await fetchFile('?subject=Texts', auditor);
    const [bulgarian = '', english = ''] = rowsIn(text);
    expect(bulgarian).toContain(
      'Текстове;bg;Български;no.longer: Старо;Оценка „Изпратете оценката“: Пуснете гласа си',
    );
    expect(english).toContain(
      'Текстове;en;English;no.longer: Старо;Оценка „Send my rating“: Пуснете гласа си',
    );
  });

  it('is narrowed as the page is, and the journal tells to what', async () => {
    await writeLines(server.database.owner.pool, city, [
      { at: '2026-09-01T10:00:00Z', subject: 'Question', after: { text: 'една' } },
      { at: '2026-09-02T10:00:00Z', subject: 'Question', after: { text: 'друга' } },
    ]);
    const params = `?search=${encodeURIComponent('ДРУГА')}&subject=Question&from=2026-09-01&to=2026-09-30&language=en`;
    const { text } = await fetchFile(params, auditor);
    expect(text).toContain('When (Europe/Sofia);Who;');
    expect(rowsIn(text)).toHaveLength(1);
    const { rows } = await server.database.owner.pool.query<{ after: object }>(
      `SELECT after FROM audit_entries WHERE municipality_id = $1 AND subject = 'Journal' ORDER BY id DESC LIMIT 1`,
      [city.id],
    );
    expect(rows[0]?.after).toEqual({
      search: 'ДРУГА',
      subject: 'Question',
      from: '2026-09-01',
      to: '2026-09-30',
    });
    expect((await fetchFile('?from=2026-02-31', auditor)).status).toBe(400);
    // A zero byte is no character of a text, and of none in a value of JSON.
    for (const field of ['search', 'actor', 'subject'])
      expect((await fetchFile(`?${field}=a%00b`, auditor)).status).toBe(400);
  });

  it('is narrowed to no more than the journal can hold, and what is longer leaves no line', async () => {
    const linesOf = async () => {
      const { rows } = await server.database.owner.pool.query<{ count: string }>(
        `SELECT count(*) FROM audit_entries WHERE municipality_id = $1 AND subject = 'Journal'`,
        [city.id],
      );
      return Number(rows[0]?.count);
    };
    const before = await linesOf();
    for (const [field, longest] of [
      ['search', 100],
      ['actor', 400],
      ['subject', 100],
    ] as const) {
      expect((await fetchFile(`?${field}=${'a'.repeat(longest + 1)}`, auditor)).status).toBe(400);
      expect(await linesOf()).toBe(before);
    }
    // The longest name with the longest address, of somebody who acts as an operator.
    const actor = `operator: ${'a'.repeat(120)} <${'b'.repeat(254)}>`;
    expect((await fetchFile(`?actor=${encodeURIComponent(actor)}`, auditor)).status).toBe(200);
  });

  it('holds more lines than are read at a time, and no cell that a spreadsheet runs', async () => {
    const own = await createCity(server.database.owner.pool);
    const who = await server.signIn(own);
    const evil = '=HYPERLINK("http://example.bg")';
    await server.database.owner.pool.query(
      `INSERT INTO audit_entries (municipality_id, at, actor, action, subject, subject_id, subject_name)
       SELECT $1, '2026-11-01', $2, 'locations.edit', 'Location', n::text, '@' || n FROM generate_series(1, 1200) AS n`,
      [own.id, evil],
    );
    const rows = rowsIn((await fetchFile('', who, own)).text);
    expect(rows).toHaveLength(1201);
    expect(new Set(rows.slice(1).map((row) => row.split(';')[4])).size).toBe(1200);
    for (const row of rows) expect(row).not.toMatch(/(^|[;"])[=+@-]/);
  });
});

describe('whoever may not read the journal', () => {
  it('gets no file, and leaves no line', async () => {
    const stranger = await server.signIn(await createCity(server.database.owner.pool));
    expect((await fetchFile()).status).toBe(401);
    expect((await fetchFile('', stranger)).status).toBe(404);
    expect((await fetchFile('', auditor, { slug: 'atlantis' })).status).toBe(404);
    for (const role of ROLES.filter((each) => each !== 'admin' && each !== 'auditor')) {
      const scope = role === 'local' ? { settlementId: city.settlementId } : {};
      const who = await server.signIn(city, { role, ...scope, name: 'Somebody else' });
      expect((await fetchFile('', who)).status).toBe(403);
    }
    const { text } = await fetchFile('?search=Somebody', auditor);
    expect(rowsIn(text).filter((row) => row.includes('Somebody else'))).toEqual([]);
  });
});
