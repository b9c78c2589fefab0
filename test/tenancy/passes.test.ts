// Walks every root field that is done with a pass: as its own holder, and as everybody who should learn nothing by it.
// A new field of a pass without a case here fails.
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PASS_ACTIONS, type Action, type PassAction } from '../../server/access/grants/actions.ts';
import { mayRole } from '../../server/access/grants/policy.ts';
import { ROLES } from '../../server/access/grants/member-roles.ts';
import { createCity, type City } from '../support/city.ts';
import type { SignedIn } from '../support/members.ts';
import { addOrder, addPass, addProgramme, addRound, type Passes } from '../support/passes.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { saidBy } from './fixture.ts';
import { hear } from './heard.ts';
import { ROOT_FIELDS } from './root-fields.ts';

interface Case {
  readonly query: string;
  readonly variables?: (city: City) => Readonly<Record<string, unknown>>;
}

const CASES: Readonly<Record<string, Case>> = {
  'Query.shopOrder': {
    query: `{ shopOrder { id state deliveryAddress specification { width } quantities { signs } municipality { slug } } }`,
  },
  'Mutation.reportOrder': {
    query: `mutation { reportOrder(input: { state: RECEIVED }) { __typename
      ... on OrderReported { order { id state deliveryAddress municipality { slug } } } } }`,
  },
  'Mutation.holdOrder': {
    query: `mutation { holdOrder(input: { reason: QUESTION, text: "When?" }) { __typename
      ... on OrderReported { order { id state deliveryAddress municipality { slug } } } } }`,
  },
  'Mutation.undoOrderReport': {
    query: `mutation { undoOrderReport(input: { state: RECEIVED }) { __typename
      ... on OrderReported { order { id state deliveryAddress municipality { slug } } }
      ... on OrderNotReported { order { id state deliveryAddress municipality { slug } } } } }`,
  },
  'Query.mountingRound': {
    query: `{ mountingRound { id name keptDays municipality { slug } signs { code outcome location { municipality { slug } } } } }`,
  },
  'Mutation.recordMountings': {
    query: `mutation ($input: RecordMountingsInput!) { recordMountings(input: $input) { round { id name } results { __typename
      ... on MountingRecorded { code } } } }`,
    variables: ({ places: [place] }) => ({
      input: { mountings: [{ id: crypto.randomUUID(), code: place?.code, outcome: 'DAMAGED' }] },
    }),
  },
  'Query.clientProgramme': {
    query: `{ clientProgramme { id name municipality { slug } criteria { text } visits { isTold location { municipality { slug } } } } }`,
  },
  'Mutation.tellMysteryVisits': {
    query: `mutation ($input: TellMysteryVisitsInput!) { tellMysteryVisits(input: $input) { programme { id name } results { __typename } } }`,
    variables: () => ({
      input: {
        visits: [{ id: crypto.randomUUID(), visit: '0', answers: [{ criterion: '1', choice: 'YES' }] }],
      },
    }),
  },
};

type Holder = keyof Passes;
const HOLDERS = ['shop', 'fitter', 'mysteryClient'] as const satisfies readonly Holder[];

let server: TestServer;
let here: City;
let elsewhere: City;
/** What the holders of this city have, a second one of each, those of another city, and those that are good no more. */
let passes: Readonly<Record<'own' | 'sibling' | 'foreign' | 'expired' | 'revoked', Passes>>;
let ids: Record<'own' | 'sibling', Record<Holder, bigint>>;
const members: SignedIn[] = [];
let stranger: SignedIn;
let operator: SignedIn;

beforeAll(async () => {
  server = await startTestServer();
  const owner = server.database.owner.pool;
  here = await createCity(owner, { isDemo: false });
  elsewhere = await createCity(owner, { isDemo: false });
  const add = async (city: City) => ({
    shop: await addOrder(owner, city),
    fitter: await addRound(owner, city),
    mysteryClient: await addProgramme(owner, city),
  });
  const passesTo = async (city: City, to: Record<Holder, bigint>, options = {}) => ({
    shop: await addPass(owner, city, { order: to.shop }, options),
    fitter: await addPass(owner, city, { round: to.fitter }, options),
    mysteryClient: await addPass(owner, city, { programme: to.mysteryClient }, options),
  });
  const [own, sibling] = [await add(here), await add(here)];
  ids = { own, sibling };
  passes = {
    own: await passesTo(here, own),
    sibling: await passesTo(here, sibling),
    foreign: await passesTo(elsewhere, await add(elsewhere)),
    expired: await passesTo(here, own, { expiresOn: '2026-01-02' }),
    revoked: await passesTo(here, own, { revokedOn: '2026-01-02' }),
  };
  for (const role of ROLES) {
    const scope = role === 'local' ? { settlementId: here.settlementId } : {};
    members.push(await server.signIn(here, { role, ...scope }));
  }
  stranger = await server.signIn(elsewhere);
  operator = await server.signInOperator();
});
afterAll(() => server.close());

const isOfPass = (access: Action): access is PassAction =>
  (PASS_ACTIONS as readonly Action[]).includes(access);

const fields = ROOT_FIELDS.filter(({ access }) => isOfPass(access));

const variablesOf = ({ variables }: Case, city: City) => variables?.(city) ?? {};

describe('every root field of a pass', () => {
  it('has a case here, and takes no id: the pass says of what it is', () => {
    expect(Object.keys(CASES).toSorted()).toEqual(fields.map(({ name }) => name).toSorted());
    for (const { args } of fields) expect(args.filter((name) => name !== 'input')).toEqual([]);
  });

  it.each(fields)('$name', async ({ name, access }) => {
    const asked = CASES[name] ?? { query: '' };
    const ask = (who: string | SignedIn, city = here) =>
      server.ask(asked.query, variablesOf(asked, city), who);
    const kind = HOLDERS.find((each) => mayRole(each, access)) ?? 'shop';
    const otherKinds = HOLDERS.filter((each) => each !== kind);

    expect(saidBy(await ask(''))).toMatchObject({ status: 401, data: null, codes: ['UNAUTHENTICATED'] });
    for (const who of [
      ...members,
      stranger,
      operator,
      server.printShop(here.slug),
      server.printShop(elsewhere.slug),
    ])
      expect(saidBy(await ask(who))).toMatchObject({ data: null, codes: ['FORBIDDEN'] });
    for (const which of ['own', 'foreign'] as const)
      for (const otherKind of otherKinds)
        expect(saidBy(await ask(passes[which][otherKind]))).toMatchObject({
          data: null,
          codes: ['FORBIDDEN'],
        });
    for (const token of [passes.expired[kind], passes.revoked[kind]])
      expect(await ask(token)).toMatchObject({ status: 403, codes: ['FORBIDDEN'] });

    const own = await ask(passes.own[kind]);
    expect(own.codes).toEqual([]);
    expect(JSON.stringify(own.data)).toContain(here.slug);
    expect(JSON.stringify(own.data)).not.toContain(elsewhere.slug);
    // Of another order, round or programme of the same city one learns by its own pass alone.
    const sibling = await ask(passes.sibling[kind]);
    for (const [{ data }, is, isNot] of [
      [own, ids.own[kind], ids.sibling[kind]],
      [sibling, ids.sibling[kind], ids.own[kind]],
    ] as const) {
      expect(JSON.stringify(data)).toContain(`"id":"${is}"`);
      expect(JSON.stringify(data)).not.toContain(`"id":"${isNot}"`);
    }
    const foreign = await ask(passes.foreign[kind], elsewhere);
    expect(foreign.codes).toEqual([]);
    expect(JSON.stringify(foreign.data)).toContain(elsewhere.slug);
    expect(JSON.stringify(foreign.data)).not.toContain(here.slug);
  });
});

it('a pass that is over, was revoked or never was answers in the same words, after the same statement', async () => {
  const heard = hear(server.database, ['citizen', 'member', 'gate']);
  const unknown = `Bearer pass_${'A'.repeat(43)}`;
  for (const { query } of [...Object.values(CASES), { query: '{ municipalities { slug } }' }])
    for (const kind of HOLDERS) {
      const answers = [];
      for (const token of [unknown, passes.expired[kind], passes.revoked[kind], unknown])
        answers.push(await heard(async () => saidBy(await server.ask(query, {}, token))));
      // The first time more is asked, which the connection then remembers.
      const [, expired, revoked, never] = answers;
      expect(expired?.answer).toMatchObject({ status: 403, codes: ['FORBIDDEN'] });
      expect(expired?.statements).toHaveLength(1);
      expect([revoked, never]).toEqual([expired, expired]);
    }
});

it("leads to nothing on another city's host", async () => {
  const host = `${elsewhere.slug}.example.bg`;
  const named = 'UPDATE municipalities SET host = $1 WHERE municipality_id = $2';
  await server.database.owner.pool.query(named, [host, String(elsewhere.id)]);
  const body = JSON.stringify({ query: CASES['Query.shopOrder']?.query });
  const askedAt = (authorization: string) =>
    new Promise<string>((resolve, reject) => {
      const headers = { host, authorization, 'content-type': 'application/json' };
      const sent = request(`${server.url}/graphql`, { method: 'POST', headers }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (piece: string) => void (text += piece));
        response.on('end', () => resolve(text));
      });
      sent.on('error', reject).end(body);
    });
  expect(await askedAt(passes.own.shop)).toContain('"NOT_FOUND"');
  expect(await askedAt(passes.foreign.shop)).toContain(elsewhere.slug);
});
