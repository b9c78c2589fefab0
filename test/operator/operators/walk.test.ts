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

interface Case {
  readonly query: string;
  readonly of: (city: City) => Readonly<Record<string, unknown>>;
  /** Asked of a city whose erasure is planned. */
  readonly isOfPlanned?: true;
  /** What an operator hears. */
  readonly tells: (city: City) => string;
}

const CASES: Readonly<Record<string, Case>> = {
  'Query.operatedMunicipalities': {
    query: `{ operatedMunicipalities { locationCount municipality { slug } } }`,
    of: () => ({}),
    tells: ({ slug }) => slug,
  },
  'Query.operatedMunicipality': {
    query: `query ($slug: String!) { operatedMunicipality(slug: $slug) { openedOn isBehind isJoined storageBytes
      publishedDays { day count } signs { isNew ordered printed mounted damaged } allowances { id action until why givenBy holds }
      erasureDays erasure { id dueAt } state version formerSlugs municipality { slug } } }`,
    of: ({ slug }) => ({ slug }),
    tells: ({ slug }) => slug,
  },
  'Query.platform': {
    query: `{ platform { version node postgres migration databaseBytes since errors { at words id } } }`,
    of: () => ({}),
    tells: () => process.version,
  },
  'Mutation.operateMunicipality': {
    query: `mutation ($input: OperateMunicipalityInput!) { operateMunicipality(input: $input) { __typename
      ... on MunicipalityOperated { operated { municipality { slug } } } } }`,
    of: ({ slug }) => ({ input: { municipality: slug, version: 1, why: 'A walk.', isSuspended: false } }),
    tells: ({ slug }) => slug,
  },
  'Mutation.inviteFirstAdmin': {
    query: `mutation ($input: InviteFirstAdminInput!) { inviteFirstAdmin(input: $input) { ... on AdminInvited { link }
      ... on Invalid { faults { field fault } } } }`,
    of: ({ slug }) => ({ input: { municipality: slug, email: 'kmet@proba.bg', language: 'BG' } }),
    // By then somebody of each role has joined it.
    tells: () => 'municipality',
  },
  'Mutation.takeMemberFactor': {
    query: `mutation ($input: TakeMemberFactorInput!) { takeMemberFactor(input: $input) { ... on FactorTaken { email isSent }
      ... on Invalid { faults { field fault } } } }`,
    of: ({ slug }) => ({ input: { municipality: slug, email: 'nobody@proba.bg', why: 'A walk.' } }),
    tells: () => 'UNKNOWN',
  },
  'Mutation.inviteFurtherAdmin': {
    query: `mutation ($input: InviteFurtherAdminInput!) { inviteFurtherAdmin(input: $input) { ... on FurtherAdminInvited { opensAt }
      ... on Invalid { faults { field fault } } } }`,
    of: ({ slug }) => ({
      input: { municipality: slug, email: 'vtori@proba.bg', language: 'BG', why: 'A walk.' },
    }),
    tells: () => 'opensAt',
  },
  'Mutation.issuePrintToken': {
    query: `mutation ($input: IssuePrintTokenInput!) { issuePrintToken(input: $input) { ... on PrintTokenIssued { token publicUrl }
      ... on Invalid { faults { field fault } } } }`,
    of: ({ slug }) => ({ input: { municipality: slug, why: 'A walk.' } }),
    tells: () => 'token',
  },
  'Query.operators': {
    query: `{ operators { name email since appointedBy hasFactor isYou factorTakings { at takenBy why } } }`,
    of: () => ({}),
    tells: () => 'isYou',
  },
  'Mutation.takeOperatorFactor': {
    query: `mutation ($input: TakeOperatorFactorInput!) { takeOperatorFactor(input: $input) { ... on FactorTaken { email isSent }
      ... on Invalid { faults { field fault } } } }`,
    of: () => ({ input: { email: 'nobody@proba.bg', why: 'A walk.' } }),
    tells: () => 'UNKNOWN',
  },
  'Mutation.planErasure': {
    query: `mutation ($input: PlanErasureInput!) { planErasure(input: $input) { __typename
      ... on ErasurePlanned { erasure { slug } } } }`,
    of: ({ slug }) => ({ input: { municipality: slug, confirmation: slug } }),
    tells: ({ slug }) => slug,
  },
  'Query.erasures': {
    query: `{ erasures { id slug name state plannedBy plannedAt dueAt exportHash cancelledBy certificate } }`,
    of: () => ({}),
    isOfPlanned: true,
    tells: ({ slug }) => slug,
  },
  'Mutation.cancelErasure': {
    query: `mutation ($input: CancelErasureInput!) { cancelErasure(input: $input) { __typename
      ... on ErasureCancelled { operated { municipality { slug } } } } }`,
    of: ({ slug }) => ({ input: { municipality: slug } }),
    isOfPlanned: true,
    tells: ({ slug }) => slug,
  },
};

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

  it.each(Object.entries(CASES))('%s', async (name, { query, of, isOfPlanned = false, tells }) => {
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
