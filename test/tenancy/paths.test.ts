// Walks every path of four fields from every field of the query on, as whoever should learn nothing by it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PASS_ACTIONS, type Action } from '../../server/access/grants/actions.ts';
import { isPublic, mayRole } from '../../server/access/grants/policy.ts';
import { ROLES } from '../../server/access/grants/member-roles.ts';
import { LOOPBACK } from '../../server/foundation/networks.ts';
import { fromElsewhere } from '../support/elsewhere.ts';
import { everyPath, pageOf, queryFields } from '../support/every-path.ts';
import type { SignedIn } from '../support/members.ts';
import { addOrder, addPass, addProgramme, addRound } from '../support/passes.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import type { PassHolder } from '../../server/access/grants/pass.ts';
import { literalsOf } from '../support/full-city.ts';
import { attack, saidBy, SECRET, type Attacked } from './fixture.ts';

let server: TestServer;
let attacked: Attacked;
let head: SignedIn;

beforeAll(async () => {
  const started = await startTestServer({ trustedProxies: LOOPBACK });
  // Far more is asked here than one network may in a minute.
  const ask: TestServer['ask'] = (query, variables, who) =>
    started.ask(query, variables, who, fromElsewhere());
  server = { ...started, ask };
  attacked = await attack(server);
  head = await server.signIn(attacked.here, { role: 'head' });
});
afterAll(() => server.close());

/** Lists of the platform, in which every city is; what operators alone ask is walked in test/operator/operators/walk.test.ts. */
const OF_ALL: ReadonlySet<string> = new Set(['municipalities', 'me']);
const fields = queryFields()
  .map((field) => ({ field, name: field.name, access: field.extensions.access as Action }))
  .filter(
    ({ name, access }) =>
      !OF_ALL.has(name) && (isPublic(access) || ROLES.some((role) => mayRole(role, access))),
  );
const isOpen = ({ access }: { readonly access: Action }) => isPublic(access);

describe('what everybody may ask', () => {
  it.each(fields.filter(isOpen))('$name: being somebody elsewhere shows no more', async ({ field, name }) => {
    const { here, elsewhere, local, expired, revoked, operator } = attacked;
    const queries = everyPath(field, literalsOf(name, here), 4);
    for (const query of queries) {
      const open = await server.ask(query);
      expect(open.messages.filter((message) => !/Sign in to/.test(message))).toEqual([]);
      const others = [
        elsewhere.admin,
        ...(query === queries[0] ? [expired, revoked, operator, server.printShop(elsewhere.slug)] : []),
      ];
      for (const who of others) {
        const answer = await server.ask(query, {}, who);
        expect([query, answer.data]).toEqual([query, open.data]);
      }
      const own = await server.ask(query, {}, local);
      for (const { data } of [open, own]) {
        expect(JSON.stringify(data)).not.toContain(elsewhere.slug);
        expect(JSON.stringify(data)).not.toContain(SECRET);
      }
    }
  });
});

describe('what only some may ask', () => {
  it.each(fields.filter((each) => !isOpen(each)))('$name', async ({ field, name, access }) => {
    const { here, elsewhere, local, expired, revoked, operator } = attacked;
    const queries = everyPath(field, literalsOf(name, here), 4);
    const [first = ''] = queries;
    for (const who of ['', expired, revoked])
      expect(saidBy(await server.ask(first, {}, who))).toMatchObject({
        status: 401,
        data: null,
        codes: ['UNAUTHENTICATED'],
      });
    const refused = { data: null, codes: ['NOT_FOUND'] };
    for (const who of [elsewhere.admin, server.printShop(elsewhere.slug)])
      expect(saidBy(await server.ask(first, {}, who))).toMatchObject(refused);
    const run = await server.ask(first, {}, operator);
    expect(run.codes).toEqual(mayRole('operator', access) ? [] : ['FORBIDDEN']);
    expect(JSON.stringify(run.data)).not.toContain(elsewhere.slug);
    for (const query of queries) {
      const answers = [await server.ask(query, {}, mayRole('admin', access) ? here.admin : head)];
      expect([query, answers[0]?.codes]).toEqual([query, []]);
      if (mayRole('local', access)) {
        const own = await server.ask(query, {}, local);
        expect([query, JSON.stringify(own.data)]).toEqual([query, expect.not.stringContaining(SECRET)]);
        answers.push(own);
      }
      for (const { data } of answers) expect(JSON.stringify(data)).not.toContain(elsewhere.slug);
    }
  });
});

describe('what a pass opens', () => {
  const ofPass = queryFields().filter((field) =>
    (PASS_ACTIONS as readonly Action[]).includes(field.extensions.access as Action),
  );

  it.each(ofPass)('$name', async (field) => {
    const { here, elsewhere } = attacked;
    const { pool } = server.database.owner;
    const isOf = (holder: PassHolder) => mayRole(holder, field.extensions.access as Action);
    const passTo = async (city: typeof here) => {
      if (isOf('shop')) return addPass(pool, city, { order: await addOrder(pool, city) });
      if (isOf('fitter')) return addPass(pool, city, { round: await addRound(pool, city) });
      return addPass(pool, city, { programme: await addProgramme(pool, city) });
    };
    const [own, foreign] = [await passTo(here), await passTo(elsewhere)];
    const queries = everyPath(field, literalsOf(field.name, here), 4);
    for (const query of queries) {
      const answer = await server.ask(query, {}, own);
      expect([query, answer.codes]).toEqual([query, []]);
      for (const unseen of [elsewhere.slug, SECRET])
        expect(JSON.stringify(answer.data)).not.toContain(unseen);
      const others = await server.ask(query, {}, foreign);
      for (const unseen of [here.slug, SECRET]) expect(JSON.stringify(others.data)).not.toContain(unseen);
    }
    for (const who of ['', here.admin, elsewhere.admin, server.printShop(here.slug)])
      expect((await server.ask(queries[0] ?? '', {}, who)).data).toBe(null);
  });
});

describe('a cursor of another city', () => {
  const paged = fields.filter(({ field }) => field.args.some(({ name }) => name === 'after'));

  it.each(paged)('leads $name to nothing of that city', async ({ field, name }) => {
    const { here, elsewhere } = attacked;
    const page = await server.ask(pageOf(field, literalsOf(name, elsewhere)), {}, elsewhere.admin);
    expect(page.codes).toEqual([]);
    const cursor = page.data[name].pageInfo.endCursor as string | null;
    // Of some lists one page is all.
    if (cursor === null) return;
    const [deep = ''] = everyPath(field, literalsOf(name, here), 3);
    const query = deep.replace(`${name}(`, `${name}(after: ${JSON.stringify(cursor)}, `);
    const answer = await server.ask(query, {}, here.admin);
    expect(answer.codes.filter((code) => code !== 'BAD_INPUT')).toEqual([]);
    expect(JSON.stringify(answer.data ?? null)).not.toContain(elsewhere.slug);
  });
});
