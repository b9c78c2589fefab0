// What is said of a place in plain texts is kept, by whichever way it comes, and goes to everybody who reads it.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { headingOf } from '../../../server/municipality/imports/columns.ts';
import { KIND_WORDS } from '../../../server/municipality/imports/text/words.ts';
import { PLAIN_TEXT_NAMES } from '../../../server/municipality/locations/plain-texts.ts';
import { cellsOf } from '../../foundation/sheets/reading.ts';
import { createCity, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { csvOf, sendTwice } from '../imports/sent.ts';
import { CREATE, EDIT, journalOf, KINDS_WITH_TEXTS, managed, plainTextsOf, wanted } from './managing.ts';

const TEXTS = `{ ${PLAIN_TEXT_NAMES.join(' ')} }`;
const SEEN = `query ($slug: String!, $id: ID!, $code: String!) {
  location(municipality: $slug, id: $id) ${TEXTS}
  sign(code: $code) { ... on Sign { location ${TEXTS} } } }`;

let server: TestServer;
let city: City;
let editor: SignedIn;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  city = await createCity(server.database.owner.pool, { places: 0 });
  editor = await server.signIn(city, { role: 'editor' });
});

describe.each(KINDS_WITH_TEXTS)('of a $kind', ({ kind, names }) => {
  const texts = (at: number) => plainTextsOf(kind, at);
  const create = async () => {
    const input = { municipality: city.slug, kind: kind.toUpperCase(), wanted: wanted(city, texts(1)) };
    return (await server.ask(CREATE, { input }, editor)).data.createLocation.location;
  };

  it('a member’s form keeps all, and everybody is answered', async () => {
    const { id, codes } = await create();
    expect(await managed(server, city, id, editor)).toMatchObject(texts(1));
    const { data } = await server.ask(SEEN, { slug: city.slug, id, code: codes[0] });
    expect(data).toEqual({ location: texts(1), sign: { location: texts(1) } });
  });

  it.each(names)('a change of the %s alone is kept and told', async (name) => {
    const { id } = await create();
    const changed = wanted(city, { ...texts(1), [name]: texts(2)[name] });
    const input = { municipality: city.slug, location: id, version: 1, wanted: changed };
    const { data } = await server.ask(EDIT, { input }, editor);
    expect(data.editLocation.location).toMatchObject({ version: 2, [name]: texts(2)[name] });
    const [, line] = await journalOf(server, city, id);
    expect(line).toMatchObject({ before: { [name]: texts(1)[name] }, after: { [name]: texts(2)[name] } });
  });

  it('a table makes, changes and shows them', async () => {
    const table = (at: number) => [
      ['Ваш номер', 'Вид', 'Име', 'Населено място', 'Услуга', ...names.map((name) => headingOf(name, 'bg'))],
      [
        '1',
        KIND_WORDS[kind].bg[0],
        'Място',
        'Проба',
        'Детски градини',
        ...names.map((name) => texts(at)[name] ?? ''),
      ],
    ];
    const stored = async () => {
      const { rows } = await server.database.owner.pool.query<{ id: string }>(
        Prisma.sql`SELECT id FROM locations WHERE municipality_id = ${city.id} AND external_id = '1'`,
      );
      return managed(server, city, rows[0]?.id ?? '', editor);
    };
    await sendTwice(server, city, csvOf(table(1)), editor);
    expect(await stored()).toMatchObject(texts(1));
    const { imported } = await sendTwice(server, city, csvOf(table(2)), editor);
    expect(imported?.counts).toMatchObject({ CHANGED: 1, UNCHANGED: 0 });
    const { id, ...now } = await stored();
    expect(now).toMatchObject(texts(2));
    const [, line] = await journalOf(server, city, id);
    expect(Object.keys(line.after).toSorted()).toEqual(names.toSorted());
    const file = await fetch(`${server.url}/members/files/locations/${city.slug}.csv?language=bg`, {
      headers: editor.headers,
    });
    const [titles = [], cells = []] = await cellsOf(await file.text());
    const shown = names.map((name) => cells[titles.indexOf(headingOf(name, 'bg'))]);
    expect(shown).toEqual(names.map((name) => texts(2)[name]));
  });
});
