// Walks every root field that operators alone have, as everybody else, and as operators who may not: a new one without a case
// here fails.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { GLOBAL_ACTIONS, MUNICIPALITY_ACTIONS, type Action } from '../../../server/access/grants/actions.ts';
import { mayRole } from '../../../server/access/grants/policy.ts';
import { ROLES } from '../../../server/access/grants/member-roles.ts';
import { createCity, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { isOfPlatform, ROOT_FIELDS } from '../../tenancy/root-fields.ts';
import { CASES } from './walked.ts';

let server: TestServer;
let city: City;
let operator: SignedIn;
beforeAll(async () => {
  server = await startTestServer();
  operator = await server.signInOperator();
});
beforeEach(async () => {
  city = await createCity(server.database.owner.pool, { isDemo: false });
});
afterAll(() => server.close());

const fields = ROOT_FIELDS.filter(({ access }) => isOfPlatform(access));

describe('every root field of operators', () => {
  it('has a case here', () => {
    expect(fields.map(({ name }) => name).toSorted()).toEqual(Object.keys(CASES).toSorted());
  });

  it.each(Object.entries(CASES))('%s', async (name, { query, of, isAllowed, isOfPlanned = false, tells }) => {
    const at = new Date();
    const erasure = {
      slug: city.slug,
      name: { bg: 'Проба' },
      plannedBy: 'Somebody',
      plannedAt: at,
      dueAt: at,
    };
    if (isOfPlanned)
      await server.database.owner.prisma.erasure.create({ data: { ...erasure, municipalityId: city.id } });
    if (isAllowed)
      await server.database.owner.prisma.allowance.create({
        data: {
          municipalityId: city.id,
          action: isAllowed,
          // After midnight in Sofia today in UTC is over there.
          until: new Date(at.getTime() + 86_400_000),
          why: 'A walk.',
          givenBy: 'Somebody',
          givenAt: at,
        },
      });
    // A field that may be null is null; nothing else is told.
    const ask = async (who?: SignedIn | string) => {
      const answer = await server.ask(query, of(city), who);
      const isNothing = Object.values((answer.data ?? {}) as object).every((each) => each === null);
      return { ...answer, data: isNothing ? null : (answer.data as unknown) };
    };
    expect(await ask()).toMatchObject({ status: 401, data: null, codes: ['UNAUTHENTICATED'] });
    // The platform is no city of theirs.
    const isOfCity = (MUNICIPALITY_ACTIONS as readonly Action[]).includes(
      fields.find((field) => field.name === name)?.access ?? 'platform.read',
    );
    const refused = isOfCity ? 'FORBIDDEN' : 'NOT_FOUND';
    expect(await ask(server.printShop(city.slug))).toMatchObject({ data: null, codes: [refused] });
    for (const role of ROLES) {
      const scope = role === 'local' ? { settlementId: city.settlementId } : {};
      const member = await server.signIn(city, { role, hasFactor: true, ...scope });
      // On the pages of members, and on those of operators, where the account is none.
      for (const wing of ['/members', '/operator'] as const)
        expect([role, await ask({ ...member, wing })]).toMatchObject([
          role,
          { data: null, codes: [refused] },
        ]);
    }
    // An operator is nobody on the pages of members.
    expect(await ask({ ...operator, wing: '/members' })).toMatchObject({ data: null, codes: ['NOT_FOUND'] });
    const bare = await server.signInOperator({ hasFactor: false });
    expect(await ask(bare)).toMatchObject({ data: null, codes: ['FACTOR_FIRST'] });
    const dismissed = await server.signInOperator();
    await server.database.owner.prisma.operator.delete({ where: { userId: dismissed.userId } });
    expect(await ask(dismissed)).toMatchObject({ data: null, codes: ['NOT_FOUND'] });
    const answer = await ask(operator);
    expect(answer.codes).toEqual([]);
    expect(JSON.stringify(answer.data)).toContain(tells(city));
  });

  it('is no action that a token or a role of members could have', () => {
    const actions: readonly Action[] = [...GLOBAL_ACTIONS, ...MUNICIPALITY_ACTIONS];
    for (const action of actions.filter(isOfPlatform)) expect(mayRole('printShop', action)).toBe(false);
  });
});

describe('who is vouched for by a municipality’s identity provider', () => {
  it('is no operator by that: the second factor was shown to somebody else', async () => {
    const vouched = await server.signInOperator();
    await server.database.owner.prisma.session.updateMany({
      where: { userId: vouched.userId },
      data: { hasFactor: true, onlyIn: city.id },
    });
    const { query } = CASES['Query.operatedMunicipalities'] ?? { query: '' };
    expect((await server.ask(query, {}, vouched)).codes).toEqual(['NOT_FOUND']);
    expect((await server.ask('{ me { isOperator } }', {}, vouched)).data).toEqual({
      me: { isOperator: false },
    });
  });
});

describe('addresses of operators', () => {
  it('answer to their own pages only, by POST, and with the headers of members’ pages', async () => {
    const body = JSON.stringify({ query: '{ me { name } }' });
    const { cookie } = operator.headers;
    const send = (headers: Readonly<Record<string, string>>) =>
      fetch(`${server.url}/operator/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie, ...headers },
        body,
      });
    expect((await send({ origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await send({ origin: server.url, 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    const answer = await send({ origin: server.url });
    expect([answer.status, answer.headers.get('x-frame-options')]).toEqual([200, 'DENY']);
    const asked = await fetch(`${server.url}/operator/graphql?query={me{name}}`, { headers: { cookie } });
    expect(asked.status).toBe(405);
    const page = await fetch(`${server.url}/operator/anything`);
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
  });
});
