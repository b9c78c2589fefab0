// Onboarding over HTTP: operators only, what is sent is checked, and what is confirmed is done.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHIRPAN, contentsOf, type MadeCity } from './made.ts';
import { createCity, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { story } from '../../support/story.ts';
import { wordless } from '../../support/wordless.ts';

let server: TestServer;
let city: City;
let operator: SignedIn;
beforeAll(async () => {
  server = await startTestServer();
  city = await createCity(server.database.owner.pool);
  operator = await server.signInOperator();
});
afterAll(() => server.close());

/** What each file is for, by the name that the YAML gives it. */
const SLOTS: Readonly<Record<string, string>> = {
  'city.yaml': 'yaml',
  'ekatte.csv': 'settlements',
  'places.csv': 'places',
  'arms.svg': 'arms',
};

/** The form with the city's files, as a browser sends it: whatever they are called, by what they are for. */
function formOf(made: MadeCity, others: Readonly<Record<string, string>> = {}): FormData {
  const form = new FormData();
  for (const [name, content] of Object.entries(contentsOf(made, others)))
    form.append(
      SLOTS[name] ?? name,
      new File([content as string], name === 'city.yaml' ? name : `my ${name}`),
    );
  return form;
}

interface Sent {
  readonly body?: BodyInit;
  readonly who?: SignedIn | null;
  readonly search?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The status, and the lines of the answer. */
async function send({ body, who = operator, search = '?language=bg', headers = {} }: Sent) {
  const response = await fetch(`${server.url}/operator/onboarding/files${search}`, {
    method: 'POST',
    headers: { origin: server.url, ...who?.headers, ...headers },
    ...(body !== undefined && { body }),
  });
  const text = (await response.text()).trim();
  // Each line is what the test expects it to be.
  // oxlint-disable-next-line typescript/no-explicit-any
  const lines: any[] = text.split('\n').map((line) => JSON.parse(line));
  return { status: response.status, lines };
}

const codeIn = async (sent: Sent) => {
  const { status, lines } = await send(sent);
  return [status, lines[0].errors?.[0].extensions.code];
};

const step = story();

describe('POST /operator/onboarding/files', () => {
  step('is answered to operators who signed in, with a second factor, and to nobody else', async () => {
    const body = formOf(CHIRPAN);
    expect(await codeIn({ body, who: null })).toEqual([401, 'UNAUTHENTICATED']);
    expect(await codeIn({ body, who: await server.signIn(city) })).toEqual([404, 'NOT_FOUND']);
    expect(await codeIn({ body, headers: { origin: 'https://evil.example' } })).toEqual([403, 'FORBIDDEN']);
    const page = await fetch(`${server.url}/operator/onboarding/files`, { headers: operator.headers });
    expect(page.status).toBe(405);
    expect(await server.database.owner.prisma.municipality.count({ where: { slug: 'chirpan' } })).toBe(0);
  });

  step('refuses what is no form, has no YAML, or is too large', async () => {
    expect(await codeIn({ body: 'slug: chirpan' })).toEqual([400, 'BAD_INPUT']);
    expect(await codeIn({ body: new FormData() })).toEqual([400, 'BAD_INPUT']);
    const text = new FormData();
    text.append('yaml', 'slug: chirpan');
    expect(await codeIn({ body: text })).toEqual([400, 'BAD_INPUT']);
    expect(await codeIn({ body: Buffer.alloc(23_000_001) })).toEqual([413, 'TOO_LARGE']);
  });

  step('tells what is wrong, in the language that is asked for', async () => {
    const places = 'external_id,Име,Населено място,Категория\na,Едно,Чирпан,Нищо такова\n';
    const wrong = { file: 'my places.csv', slot: 'places', line: 2, field: 'Категория' };
    const body = formOf(CHIRPAN, { 'places.csv': places });
    const bg = (await send({ body })).lines.at(-1);
    const [{ sentence, ...at }] = bg.refused;
    expect(at).toEqual(wrong);
    expect(sentence).toContain('„Нищо такова“ (ред 2): няма такава услуга. Има: Кметства, ');
    expect(bg.table.columns).toMatchObject({
      ignored: [],
      missing: expect.arrayContaining(['latitude', 'hours']),
    });
    const en = (
      await send({ body: formOf(CHIRPAN, { 'places.csv': places }), search: '?language=en' })
    ).lines.at(-1);
    expect(en.refused[0].sentence).toContain('“Нищо такова” (row 2): there is no such service.');
  });

  step('reads the table of places as somebody says that it is meant', async () => {
    const places = 'Шифър,Име,Населено място,Вид\na,Едно,Чирпан,Нищо такова\n';
    const form = formOf(CHIRPAN, { 'places.csv': places });
    form.append(
      'mapping',
      JSON.stringify({ columns: { Шифър: 'externalId' }, categories: { 'Нищо такова': 'Училища' } }),
    );
    const { planned } = (await send({ body: form })).lines.at(-1);
    expect(planned.rows).toContainEqual({ sort: 'place', key: 'a', name: 'Едно', outcome: 'CREATED' });
    const wrong = formOf(CHIRPAN);
    wrong.append('mapping', '{"columns":{"Име":"nothing"}}');
    expect((await send({ body: wrong })).lines.at(-1).failed?.code).toBe('BAD_INPUT');
  });

  step('plans without doing, does what is confirmed, and tells its link once', async () => {
    const { prisma } = server.database.owner;
    const planned = (await send({ body: formOf(CHIRPAN) })).lines.at(-1);
    expect(planned.planned).toMatchObject({
      slug: 'chirpan',
      name: 'Чирпан',
      email: 'admin@chirpan.example',
      who: 'Мария Иванова <admin@chirpan.example>',
    });
    expect(await prisma.municipality.count({ where: { slug: 'chirpan' } })).toBe(0);
    const letters = server.letters.length;
    const { onboarded } = (await send({ body: formOf(CHIRPAN), search: '?language=bg&do=' })).lines.at(-1);
    expect(onboarded.rows).toEqual(planned.planned.rows);
    expect(onboarded.link).toMatch(/\/members\/invitation#[\w-]{43}$/);
    expect(onboarded.isSent).toBe(true);
    expect(server.printShop('chirpan')).toBe(`Bearer ${onboarded.token}`);
    const [letter, ...others] = server.letters.slice(letters);
    expect([letter?.to, others]).toEqual(['admin@chirpan.example', []]);
    expect(letter?.text).toContain('Здравейте, Мария Иванова,');
    expect(await prisma.waitingLetter.count()).toBe(0);
    expect(letter?.text).toContain(`${operator.name} (Kazva) Ви кани`);
    expect((await fetch(`${server.url}/results/chirpan`)).status).toBe(200);
    const again = (await send({ body: formOf(CHIRPAN), search: '?language=bg&do=' })).lines.at(-1);
    expect(again.onboarded.link).toBeNull();
    const { id } = await prisma.municipality.findUniqueOrThrow({ where: { slug: 'chirpan' } });
    const journal = await prisma.auditEntry.findMany({
      where: { municipalityId: id, action: 'municipalities.onboard' },
    });
    const who = `operator: ${operator.name} <${operator.email}>`;
    expect(new Set(journal.map(({ actor }) => actor))).toEqual(new Set([who]));
    expect(await wordless(server.database.owner.pool, { id: id as City['id'] })).toEqual([]);
    const invited = await prisma.auditEntry.findMany({
      where: { municipalityId: id, subject: 'Invitation' },
    });
    const told = { email: 'admin@chirpan.example', name: 'Мария Иванова', role: 'admin' };
    expect(invited.map(({ actor, after }) => [actor, after])).toEqual([[who, expect.objectContaining(told)]]);
    await server.signIn({ id: id as City['id'] });
    const owned = (await send({ body: formOf(CHIRPAN), search: '?language=bg&do=' })).lines.at(-1);
    expect(owned).toEqual({ owned: { slug: 'chirpan' } });
  });
});

describe('the example', () => {
  it.each(['city.yaml', 'places.csv'])('%s can be saved, and is the one that is tried', async (name) => {
    const response = await fetch(`${server.url}/operator/onboarding/${name}`, { headers: operator.headers });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename="${name}"`);
    const committed = join(import.meta.dirname, '../../../prisma/templates/example', name);
    expect(await response.text()).toBe(readFileSync(committed, 'utf8'));
  });
});
