// The erasure of a municipality over the operators' API: planned once, after its name was typed; cancelled; told by name.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createCity, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

const START = new Date('2026-11-26T10:00:00Z');
const HASH = 'ab'.repeat(32);

let server: TestServer;
let city: City;
let operator: SignedIn;
beforeAll(async () => {
  server = await startTestServer({ now: () => START });
  operator = await server.signInOperator();
});
beforeEach(async () => {
  city = await createCity(server.database.owner.pool, { isDemo: false });
});
afterAll(() => server.close());

const ERASURE = `id slug name(language: "bg") state plannedBy plannedAt dueAt exportHash cancelledBy certificate`;
const PLAN = `mutation ($input: PlanErasureInput!) { planErasure(input: $input) { __typename
  ... on ErasurePlanned { erasure { ${ERASURE} } } ... on ErasurePlannedAlready { erasure { id } }
  ... on Invalid { faults { field fault } } } }`;
const CANCEL = `mutation ($input: CancelErasureInput!) { cancelErasure(input: $input) { __typename
  ... on ErasureCancelled { operated { erasure { id } } } } }`;

const plan = async (others: object = {}, who = operator) => {
  const input = { municipality: city.slug, confirmation: city.slug, ...others };
  const { data, codes } = await server.ask(PLAN, { input }, who);
  return codes.length > 0 ? codes : data.planErasure;
};
const cancel = async () =>
  (await server.ask(CANCEL, { input: { municipality: city.slug } }, operator)).data.cancelErasure;
/** Those of the test's city. */
const listed = async () =>
  (await server.ask(`{ erasures { ${ERASURE} } }`, {}, operator)).data.erasures.filter(
    ({ slug }: { readonly slug: string }) => slug === city.slug,
  );

describe('an erasure', () => {
  it('is planned by nobody who mistyped the name, or gave half a checksum', async () => {
    expect(await plan({ confirmation: 'another', exportHash: 'abc' })).toMatchObject({
      faults: [
        { field: 'confirmation', fault: 'DIFFERENT' },
        { field: 'exportHash', fault: 'NOT_ALLOWED' },
      ],
    });
    expect(await plan({}, await server.signInOperator({ isConfirmed: false }))).toEqual(['CONFIRM_FIRST']);
    expect(await listed()).toEqual([]);
  });

  it('waits thirty days, once, says who planned it, and can be cancelled and planned again', async () => {
    const planned = await plan({ confirmation: ` ${city.slug} `, exportHash: HASH.toUpperCase() });
    const erasure = {
      slug: city.slug,
      name: 'Община Проба',
      state: 'PLANNED',
      exportHash: HASH,
      certificate: null,
      plannedBy: `${operator.name} (Kazva)`,
      plannedAt: START.toISOString(),
      cancelledBy: null,
      dueAt: '2026-12-26T10:00:00.000Z',
    };
    expect(planned).toMatchObject({ __typename: 'ErasurePlanned', erasure });
    expect(await plan()).toEqual({
      __typename: 'ErasurePlannedAlready',
      erasure: { id: planned.erasure.id },
    });
    expect(await cancel()).toEqual({ __typename: 'ErasureCancelled', operated: { erasure: null } });
    expect(await cancel()).toEqual({ __typename: 'NothingPlanned' });
    expect(await plan()).toMatchObject({ erasure: { exportHash: null } });
    const states = (await listed()).map(({ state, cancelledBy }: Record<string, string>) => [
      state,
      cancelledBy,
    ]);
    expect(states).toEqual([
      ['PLANNED', null],
      ['CANCELLED', `${operator.name} (Kazva)`],
    ]);
    const journal = await server.database.owner.prisma.auditEntry.findMany({
      where: { municipalityId: city.id, subject: 'Erasure' },
    });
    const who = `operator: ${operator.name} <${operator.email}>`;
    expect(journal.map(({ actor }) => actor)).toEqual([who, who, who]);
  });
});
