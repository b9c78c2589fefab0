// Appointing operators: a link that works once, for an account of one's own or a new one; and dismissing them.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appoint, dismiss } from '../../../server/operator/commands/appoint-command.ts';
import type { Operating } from '../../../server/operator/cities/platform-invitation.ts';
import { createCity } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { command, prepareDatabase } from '../commands/commanded.ts';

let server: TestServer;
let operating: Operating;
let now = new Date();
beforeAll(async () => {
  server = await startTestServer({ now: () => now });
  const { database: connections, gate, url: membersUrl } = server;
  operating = { connections, membersUrl, platformName: 'Kazva', key: gate.key, now: () => now };
});
afterAll(() => server.close());

const ACCEPT = `mutation ($input: AcceptAppointmentInput!) { acceptAppointment(input: $input) { __typename
  ... on Invalid { faults { field fault } } } }`;

async function accept(link: string, input: object = {}, who?: SignedIn) {
  const [address, token = ''] = link.split('#');
  expect(address).toBe(`${server.url}/operator/appointment`);
  const { data, codes } = await server.ask(ACCEPT, { input: { token, ...input } }, who);
  expect(codes).toEqual([]);
  return data.acceptAppointment;
}
const NEW = { name: 'Петър Операторов', password: 'сини череши през май' };
const operators = async (email: string) =>
  server.database.owner.prisma.operator.count({ where: { user: { email } } });

describe('an appointment', () => {
  it('makes an account and an operator, once; an earlier link to the address does not work', async () => {
    const earlier = await appoint(operating, 'petar@proba.bg', 'root');
    const link = await appoint(operating, 'petar@proba.bg', 'root');
    expect(await accept(earlier, NEW)).toBeNull();
    expect(await accept(link, { name: '', password: 'short' })).toMatchObject({
      faults: [{ field: 'name' }, { field: 'password', fault: 'TOO_SHORT' }],
    });
    expect(await accept(link, NEW)).toEqual({ __typename: 'OperatorAppointed' });
    expect(await accept(link, NEW)).toBeNull();
    expect(await operators('petar@proba.bg')).toBe(1);
  });

  it('makes one operator of two who open it at once', async () => {
    const link = await appoint(operating, 'two@proba.bg', 'root');
    const came = await Promise.all([accept(link, NEW), accept(link, NEW)]);
    expect(came).toContainEqual({ __typename: 'OperatorAppointed' });
    // Whoever comes second finds the link used, or an account that was made between two of the looks.
    const others = came.filter((each) => each?.__typename !== 'OperatorAppointed');
    expect([[null], [{ __typename: 'SignInFirst' }]]).toContainEqual(others);
    expect(await operators('two@proba.bg')).toBe(1);
  });

  it('is not for who signed in as somebody else, and asks to sign in who has an account', async () => {
    const city = await createCity(server.database.owner.pool);
    const [member, other] = [await server.signIn(city), await server.signIn(city)];
    const link = await appoint(operating, member.email, 'root');
    expect(await accept(link, NEW)).toEqual({ __typename: 'SignInFirst' });
    expect(await accept(link, NEW, other)).toEqual({ __typename: 'SignInFirst' });
    expect(await accept(link, {}, member)).toEqual({ __typename: 'OperatorAppointed' });
    const me = `{ me { isOperator memberships { role } } }`;
    expect((await server.ask(me, {}, { ...member, wing: '/operator' })).data.me).toEqual({
      isOperator: true,
      memberships: [],
    });
    expect((await server.ask(me, {}, member)).data.me).toEqual({
      isOperator: false,
      memberships: [{ role: 'ADMIN' }],
    });
    // Appointed twice, it is the same operator.
    expect(await accept(await appoint(operating, member.email, 'root'), {}, member)).not.toBeNull();
    expect(await operators(member.email)).toBe(1);
  });

  it('is good for seven days', async () => {
    const link = await appoint(operating, 'late@proba.bg', 'root');
    const before = now;
    now = new Date(before.getTime() + 7 * 24 * 60 * 60_000);
    expect(await accept(link, NEW)).toBeNull();
    now = before;
  });

  it('is taken back with the operator, who is none from then on', async () => {
    const operator = await server.signInOperator();
    const link = await appoint(operating, operator.email, 'root');
    await dismiss(operating, operator.email);
    expect(await accept(link, {}, operator)).toBeNull();
    expect((await server.ask('{ me { isOperator } }', {}, operator)).data.me).toEqual({ isOperator: false });
    await expect(dismiss(operating, operator.email)).rejects.toThrow(`${operator.email} is no operator.`);
  });
});

it('npm run operator appoints and dismisses', async () => {
  const { owner, settings } = await prepareDatabase();
  const appointed = await command(settings, 'appoint', 'petar@proba.bg');
  expect(appointed.output).toMatch(/^https:\/\/kazva\.example\.bg\/operator\/appointment#[\w-]{43}\n/m);
  expect(appointed.code).toBe(0);
  expect(await owner.prisma.appointment.count({ where: { email: 'petar@proba.bg' } })).toBe(1);
  expect(await command(settings, 'dismiss', 'petar@proba.bg')).toMatchObject({
    code: 1,
    output: 'petar@proba.bg is no operator.\n',
  });
});
