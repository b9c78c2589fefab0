// Inviting the people of a table: how a text becomes rows, what is wrong with each over the API, and the page in a real browser.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cellsIn, peopleIn, textOf } from '../../../client/members/people/table-rows.ts';
import { look, open, visit, type Opened } from './opened.ts';
import type { SignedIn } from '../../support/members.ts';

describe('a text', () => {
  it.each([
    ['a@b.bg\tАна\tодитор', [['a@b.bg', 'Ана', 'одитор']]],
    [
      'a@b.bg;Ана\r\nc@d.bg;',
      [
        ['a@b.bg', 'Ана'],
        ['c@d.bg', ''],
      ],
    ],
    ['a@b.bg,"Петрова, Ана",local,"1, 2"\n\n', [['a@b.bg', 'Петрова, Ана', 'local', '1, 2']]],
    ['"кв. ""Зора"""', [['кв. "Зора"']]],
    ['"never ended\nand on', [['never ended\nand on']]],
    ['', []],
  ])('%j has these cells', (text, cells) => {
    expect(cellsIn(text)).toEqual(cells);
  });

  it('of rows that a file had has the same cells', () => {
    const rows = [
      ['Поща', 'Име', 'Роля', 'Места'],
      ['a@b.bg', 'Ана "Ани"', '', 'с табулация\tи ред\nдолу'],
      ['c@d.bg', '', '', ''],
    ];
    expect(cellsIn(textOf(rows))).toEqual(rows);
    expect(cellsIn(textOf([['a@b.bg']]))).toEqual([['a@b.bg', '', '', '']]);
  });

  it('has people below a heading, each with a role of the list, or none', () => {
    const roles = new Map([['одитор', 'AUDITOR' as const]]);
    expect(peopleIn('\uFEFFПоща;Име;Роля\na@b.bg;Ана;Одитор\nc@d.bg;;крал', roles)).toEqual([
      { email: 'a@b.bg', name: 'Ана', role: 'AUDITOR', places: '' },
      { email: 'c@d.bg', name: '', role: null, places: '' },
    ]);
  });
});

describe('the API', () => {
  let opened: Opened;
  let admin: SignedIn;
  beforeAll(async () => {
    opened = await open();
    admin = await opened.server.signIn(opened.city);
  });
  afterAll(() => opened.close());

  async function invite(rows: readonly object[], isDryRun = false, who = admin) {
    const { server, city } = opened;
    const { data, codes } = await server.ask(
      `mutation ($input: InviteMembersInput!) { inviteMembers(input: $input) { email faults { field fault } delivery link } }`,
      { input: { municipality: city.slug, rows, isDryRun } },
      who,
    );
    return { rows: data?.inviteMembers, codes };
  }
  /** The invitations to these addresses. */
  const waiting = async (...emails: readonly string[]) =>
    (
      await opened.server.ask(
        `query ($slug: String!) { invitations(municipality: $slug) { email name scope { category { name(language: "bg") } locations { id } } } }`,
        { slug: opened.city.slug },
        admin,
      )
    ).data.invitations.filter(({ email }: { email: string }) => emails.includes(email));

  it('tells what is wrong by row, and in a dry run invites nobody', async () => {
    const faults = (
      await invite(
        [
          { email: 'nobody', role: 'AUDITOR' },
          { email: admin.email, role: 'AUDITOR' },
          { email: 'one@proba.bg', role: 'AUDITOR' },
          { email: 'One@proba.bg', role: 'AUDITOR' },
          { email: 'two@proba.bg' },
          { email: 'three@proba.bg', role: 'LOCAL' },
          { email: 'four@proba.bg', role: 'LOCAL', places: 'Няма такова' },
          { email: 'five@proba.bg', role: 'EDITOR', places: 'Детски градини' },
          { email: 'six@proba.bg', role: 'AUDITOR', name: 'x'.repeat(121) },
        ],
        true,
      )
    ).rows.map(({ faults: [fault] }: { faults: { field: string; fault: string }[] }) =>
      fault ? `${fault.field} ${fault.fault}` : '',
    );
    expect(faults).toEqual([
      'email NOT_AN_EMAIL',
      'email TAKEN',
      '',
      'email TAKEN',
      'role REQUIRED',
      'places REQUIRED',
      'places UNKNOWN',
      'places NOT_ALLOWED',
      'name TOO_LONG',
    ]);
    expect(await waiting('one@proba.bg')).toEqual([]);
    const many = Array.from({ length: 201 }, (_, at) => ({ email: `x${at}@proba.bg`, role: 'AUDITOR' }));
    expect((await invite(many, true)).codes).toEqual(['BAD_INPUT']);
    const unconfirmed = await opened.server.signIn(opened.city, { isConfirmed: false });
    expect((await invite([], true, unconfirmed)).codes).toEqual(['CONFIRM_FIRST']);
  });

  it('invites those without a fault, within the bounds of letters, and shows links that did not leave', async () => {
    const { rows } = await invite([
      { email: 'mara@proba.bg', name: 'Мара', role: 'LOCAL', places: 'детски ГРАДИНИ' },
      { email: 'wrong', role: 'LOCAL' },
      { email: 'serverless@proba.bg', role: 'AUDITOR' },
    ]);
    expect(rows).toMatchObject([
      { faults: [], delivery: 'SENT', link: null },
      { delivery: null, link: null },
      { faults: [], delivery: 'NO_SERVER', link: expect.stringContaining('/members/invitation#') },
    ]);
    expect(await waiting('mara@proba.bg', 'serverless@proba.bg')).toMatchObject([
      { email: 'serverless@proba.bg', scope: null },
      { email: 'mara@proba.bg', name: 'Мара', scope: { category: { name: 'Детски градини' } } },
    ]);
    const many = Array.from({ length: 120 }, (_, at) => ({ email: `y${at}@proba.bg`, role: 'AUDITOR' }));
    const other = await opened.server.signIn(opened.city);
    const bounded = (await invite(many, false, other)).rows;
    // A hundred an hour, of each who invites; what is not sent in time is sent later.
    const made = bounded.filter(({ faults }: { faults: readonly object[] }) => faults.length === 0);
    expect(made.length).toBe(100);
    expect(bounded.at(-1).faults).toEqual([{ field: 'email', fault: 'TOO_MANY' }]);
  });

  it('reads a table of either kind, and gives out one to begin with that it reads itself', async () => {
    const { server, city } = opened;
    const who = await server.signIn(city);
    const path = `${server.url}/members/files/people/${city.slug}`;
    const send = async (body: Buffer | string, as = who) => {
      const response = await fetch(path, { method: 'POST', headers: as.headers, body: Buffer.from(body) });
      return { status: response.status, answer: await response.json() };
    };
    for (const ending of ['csv', 'xlsx']) {
      const template = await fetch(`${path}.${ending}?language=bg`, { headers: who.headers });
      const { answer } = await send(Buffer.from(await template.arrayBuffer()));
      expect(answer.rows).toEqual([
        ['Електронна поща', 'Име', 'Роля', 'Места'],
        ['maria.ivanova@obshtina.example', 'Мария Иванова (пример)', 'отговорник', 'Проба'],
        ['georgi.petrov@obshtina.example', 'Георги Петров (пример)', 'анализатор'],
      ]);
    }
    const cp1251 = Buffer.from([0xc0, 0xed, 0xe0, 0x3b, 0x61, 0x40, 0x62, 0x2e, 0x62, 0x67]);
    expect((await send(cp1251)).answer).toEqual({ rows: [['Ана', 'a@b.bg']] });
    const many = (count: number) => Array.from({ length: count }, (_, at) => `x${at}@b.bg;x`).join('\n');
    expect((await send(many(201))).answer.rows).toHaveLength(201);
    expect((await send(many(202))).answer).toEqual({ fault: 'TOO_MANY_ROWS', line: 202 });
    expect((await send('GIF89a\u0001\u0002\u0003\u0004')).answer).toEqual({
      fault: 'NOT_A_TABLE',
      line: null,
    });
    expect((await send('PK\u0003\u0004 broken')).answer.fault).toBe('BROKEN');
    expect((await send('x'.repeat(1_000_001))).status).toBe(413);
    const unconfirmed = await server.signIn(city, { isConfirmed: false });
    expect((await send('a@b.bg', unconfirmed)).answer.errors[0].extensions.code).toBe('CONFIRM_FIRST');
  });

  it('stands behind a page that looks at the rows before it sends', async () => {
    const { server, city } = opened;
    const who = await server.signIn(city);
    const { page, closing } = await visit(opened, `/${city.slug}/people/table`, { who });
    await page.getByRole('button', { name: 'Прегледайте редовете' }).click();
    await page.getByText('Няма нито един ред.').waitFor();
    const table = 'Поща;Име;Роля;Места\nserverless2@proba.bg;Ева;отговорник;Детски градини\nлошо;Иво;одитор';
    await page
      .getByLabel('Или файл XLSX или CSV')
      .setInputFiles({ name: 'хора.csv', mimeType: 'text/csv', buffer: Buffer.from(table) });
    await expect
      .poll(() => page.getByLabel('Таблица', { exact: true }).inputValue())
      .toContain('Ева\tотговорник');
    await page.getByRole('button', { name: 'Прегледайте редовете' }).click();
    await page.getByText('1 ред е готов за изпращане.').waitFor();
    await page.getByRole('row', { name: /лошо.*Адрес:/ }).waitFor();
    await look(page, 'members-people-table');
    await page.getByRole('button', { name: 'Изпратете 1 покана' }).click();
    await page.getByText('1 покана е направена.').waitFor();
    await page.getByRole('row', { name: /serverless2@proba\.bg.*Поканата замина/ }).waitFor();
    await closing();
  });
});
