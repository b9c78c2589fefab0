// Walks EVERY root field as a stranger, as members of every role, as another city's print shop or admin and as the city's
// own, with another city's ids, and with a pass of an order or a round. What the journal tells of it has words.
// A new root field without a case in test/tenancy/cases/ fails.
import { describe, expect, it } from 'vitest';
import {
  GLOBAL_ACTIONS,
  MUNICIPALITY_ACTIONS,
  PASS_ACTIONS,
  type Action,
} from '../server/access/grants/actions.ts';
import { isPublic, mayRole } from '../server/access/grants/policy.ts';
import { ROLES } from '../server/access/grants/member-roles.ts';
import type { SignedIn } from './support/members.ts';
import { wordless } from './support/wordless.ts';
import type { Cases } from './tenancy/case.ts';
import { ACTION } from './tenancy/cases/action.ts';
import { LOCATIONS } from './tenancy/cases/locations.ts';
import { MUNICIPALITY } from './tenancy/cases/municipality.ts';
import { REQUESTS } from './tenancy/cases/requests.ts';
import { OPERATOR } from './tenancy/cases/operator.ts';
import { ORDERS } from './tenancy/cases/orders.ts';
import { MYSTERY_VISITS } from './tenancy/cases/mystery-visits.ts';
import { PEOPLE } from './tenancy/cases/people.ts';
import { RESULTS } from './tenancy/cases/results.ts';
import { ROUNDS } from './tenancy/cases/rounds.ts';
import { SIGNS } from './tenancy/cases/signs.ts';
import { VOTING } from './tenancy/cases/voting.ts';
import { WEBHOOKS } from './tenancy/cases/webhooks.ts';
import { walkedCities } from './tenancy/walked.ts';
import { isOfPlatform, ROOT_FIELDS } from './tenancy/root-fields.ts';

const CASES: Cases = {
  ...MUNICIPALITY,
  ...REQUESTS,
  ...LOCATIONS,
  ...PEOPLE,
  ...VOTING,
  ...WEBHOOKS,
  ...RESULTS,
  ...SIGNS,
  ...ROUNDS,
  ...MYSTERY_VISITS,
  ...ORDERS,
  ...ACTION,
  ...OPERATOR,
};

const { server, here, elsewhere, roles, operator } = walkedCities();

/** What is done with a pass alone: it is walked in test/tenancy/passes.test.ts. */
const isOfPass = (access: Action) => (PASS_ACTIONS as readonly Action[]).includes(access);

const rootFields = ROOT_FIELDS.filter(({ access }) => !isOfPlatform(access) && !isOfPass(access));
const accessOf = new Map(rootFields.map(({ name, access }) => [name, access]));

describe('every root field', () => {
  it('has a case here, and declares an action of the policy', () => {
    expect(Object.keys(CASES).toSorted()).toEqual(rootFields.map(({ name }) => name).toSorted());
    const actions: readonly Action[] = [...MUNICIPALITY_ACTIONS, ...GLOBAL_ACTIONS];
    for (const { access } of rootFields) expect(actions).toContain(access);
  });

  it.each(Object.entries(CASES))('%s', async (name, { query, of, mixed, mixedAnswer, after, isNameless }) => {
    const access = accessOf.get(name) ?? 'audit.read';
    // What an admin may not do either is done by the head of administration.
    const [own, other] = [mayRole('admin', access) ? here().admin : roles.get('head'), elsewhere().admin];
    const { pool } = server().database.owner;
    const ask = async (who?: string | SignedIn) => server().ask(query, await of(here(), pool), who);
    const stranger = await ask();
    if (isPublic(access)) {
      // Whoever asks, the answer is about the city that was asked for.
      for (const answer of [
        stranger,
        await ask(own),
        await ask(other),
        await ask(server().printShop(elsewhere().slug)),
        await ask(elsewhere().passes.shop),
      ]) {
        expect(answer.codes).toEqual([]);
        if (!isNameless)
          expect(JSON.stringify(answer.data)).not.toContain(mixed ? elsewhere().slug : '\u0000');
      }
    } else {
      expect(stranger).toMatchObject({ status: 401, data: null, codes: ['UNAUTHENTICATED'] });
      for (const holder of [other, server().printShop(elsewhere().slug)])
        expect(await ask(holder)).toMatchObject({ data: null, codes: ['NOT_FOUND'] });
      const shop = await ask(server().printShop(here().slug));
      expect(shop.codes).toEqual(mayRole('printShop', access) ? [] : ['FORBIDDEN']);
      for (const role of ROLES.filter((each) => !mayRole(each, access))) {
        const answer = await ask(roles.get(role));
        expect([role, answer.data, answer.codes]).toEqual([role, null, ['FORBIDDEN']]);
      }
      // A pass opens its one order, round or programme, and nothing else.
      for (const token of Object.values(here().passes))
        expect(await ask(token)).toMatchObject({ data: null, codes: ['FORBIDDEN'] });
      for (const token of Object.values(elsewhere().passes))
        expect(await ask(token)).toMatchObject({ data: null, codes: ['NOT_FOUND'] });
      // Who runs the platform sees and changes nothing of a city's own, but reads its papers (policy.test.ts).
      const runner = await ask(operator());
      expect(runner.codes).toEqual(mayRole('operator', access) ? [] : ['FORBIDDEN']);
      expect(JSON.stringify(runner.data)).not.toContain(elsewhere().slug);
      const answer = await ask(own);
      expect(answer.codes).toEqual([]);
      if (!isNameless) expect(JSON.stringify(answer.data)).toContain(here().slug);
      expect(JSON.stringify(answer.data)).not.toContain(elsewhere().slug);
      // What the admin did may be done already: then the others hear that, and not that they may not.
      for (const role of ROLES.filter((each) => mayRole(each, access))) {
        const { codes } = await ask(roles.get(role));
        expect([role, codes.filter((code) => code !== 'NOT_FOUND')]).toEqual([role, []]);
      }
    }
    if (mixed) mixedAnswer?.(await server().ask(query, mixed(here(), elsewhere()), own), elsewhere());
    expect(await wordless(pool, here())).toEqual([]);
    await after?.(here(), pool);
  });

  it('refuses a token that is not known, also for what is public', async () => {
    const answer = await server().ask(`{ municipalities { slug } }`, {}, 'Bearer nonsense');
    expect(answer).toMatchObject({ status: 403, codes: ['FORBIDDEN'] });
  });
});
