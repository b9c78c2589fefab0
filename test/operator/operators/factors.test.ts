// A lost second factor, on the operators' pages: of a member, and of another operator; never one's own.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { takeOperatorFactor } from '../../../server/operator/operators/operator-factor.ts';
import { createCity, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let city: City;
let operator: SignedIn;
beforeAll(async () => {
  server = await startTestServer();
});
beforeEach(async () => {
  city = await createCity(server.database.owner.pool, { isDemo: false });
  operator = await server.signInOperator();
});
afterAll(() => server.close());

const ANSWER =
  '{ __typename ... on FactorTaken { email sessions isSent } ... on Invalid { faults { field fault } } }';
const OF_MEMBER = `mutation ($input: TakeMemberFactorInput!) { takeMemberFactor(input: $input) ${ANSWER} }`;
const OF_OPERATOR = `mutation ($input: TakeOperatorFactorInput!) { takeOperatorFactor(input: $input) ${ANSWER} }`;
const WHY = 'Телефонът е паднал в язовира.';

async function ofMember(email: string, who = operator, why = WHY) {
  const input = { municipality: city.slug, email, why };
  const { data, codes } = await server.ask(OF_MEMBER, { input }, who);
  return codes.length > 0 ? { codes } : data.takeMemberFactor;
}
async function ofOperator(email: string, who = operator, why = WHY) {
  const { data, codes } = await server.ask(OF_OPERATOR, { input: { email, why } }, who);
  return codes.length > 0 ? { codes } : data.takeOperatorFactor;
}
const lettersTo = (email: string) => server.letters.filter(({ to }) => to === email).map(({ text }) => text);
const faulty = (fault: string, field = 'email') => ({ __typename: 'Invalid', faults: [{ field, fault }] });
const sessionsOf = ({ userId }: SignedIn) =>
  server.database.owner.prisma.session.count({ where: { userId } });

describe('of a member', () => {
  it('is taken away with every session; owner, other admins and the journal are told by whom and why', async () => {
    const mayor = await server.signIn(city, { role: 'admin' });
    const other = await server.signIn(city, { role: 'admin' });
    const editor = await server.signIn(city, { role: 'editor' });
    const taken = await ofMember(` ${mayor.email.toUpperCase()} `);
    expect(taken).toEqual({ __typename: 'FactorTaken', email: mayor.email, sessions: 1, isSent: true });
    expect([await sessionsOf(mayor), await sessionsOf(other)]).toEqual([0, 1]);
    expect(lettersTo(mayor.email)).toHaveLength(1);
    expect(lettersTo(other.email)).toEqual([expect.stringContaining(`Reason: ${WHY}`)]);
    expect(lettersTo(other.email)[0]).toContain(`${operator.name} (`);
    expect(lettersTo(editor.email)).toEqual([]);
    const entries = await server.database.owner.prisma.auditEntry.findMany({
      where: { municipalityId: city.id, subject: 'Member' },
    });
    expect(entries).toMatchObject([
      {
        actor: `operator: ${operator.name} <${operator.email}>`,
        subjectName: mayor.name,
        before: { hasFactor: true },
        after: { hasFactor: false, why: WHY },
      },
    ]);
    expect(await ofMember(mayor.email)).toEqual(faulty('INCOMPLETE'));
  });

  it('is refused without a reason, of who is no member here, and of an operator’s account', async () => {
    const elsewhere = await server.signIn(await createCity(server.database.owner.pool), { role: 'admin' });
    expect(await ofMember(elsewhere.email)).toEqual(faulty('UNKNOWN'));
    const both = await server.signInOperator();
    const data = { municipalityId: city.id, userId: both.userId, role: 'admin', joinedAt: new Date() };
    await server.database.owner.prisma.member.create({ data });
    expect(await ofMember(both.email)).toEqual(faulty('NOT_ALLOWED'));
    expect(await ofMember(both.email, both)).toEqual(faulty('NOT_ALLOWED'));
    const { email } = await server.signIn(city);
    expect(await ofMember(email, operator, '  ')).toEqual(faulty('REQUIRED', 'why'));
    expect(await ofMember(email, operator, 'а'.repeat(301))).toEqual(faulty('TOO_LONG', 'why'));
    const bare = await server.signInOperator({ isConfirmed: false });
    expect(await ofMember(email, bare)).toEqual({ codes: ['CONFIRM_FIRST'] });
    expect(server.letters.filter(({ to }) => [email, both.email, elsewhere.email].includes(to))).toEqual([]);
  });
});

describe('of an operator', () => {
  it('is taken away by another one; all are told, and the page keeps it', async () => {
    const loser = await server.signInOperator({ name: 'Гео Загубанов' });
    const third = await server.signInOperator();
    expect(await ofOperator(loser.email)).toEqual({
      __typename: 'FactorTaken',
      email: loser.email,
      sessions: 1,
      isSent: true,
    });
    expect(await sessionsOf(loser)).toBe(0);
    expect(lettersTo(loser.email)).toHaveLength(1);
    for (const { email } of [third, operator])
      expect(lettersTo(email)).toContainEqual(expect.stringContaining(loser.email));
    const query = `{ operators { email isYou hasFactor factorTakings { takenBy why } } }`;
    const { operators } = (await server.ask(query, {}, operator)).data;
    expect(operators).toContainEqual({
      email: loser.email,
      isYou: false,
      hasFactor: false,
      factorTakings: [{ takenBy: `${operator.name} <${operator.email}>`, why: WHY }],
    });
    expect(operators).toContainEqual({
      email: operator.email,
      isYou: true,
      hasFactor: true,
      factorTakings: [],
    });
    expect(await ofOperator(loser.email)).toEqual(faulty('INCOMPLETE'));
  });

  it('is refused of one’s own account, of who is none, and to who did not confirm', async () => {
    expect(await ofOperator(operator.email)).toEqual(faulty('NOT_ALLOWED'));
    const { email } = await server.signIn(city);
    expect(await ofOperator(email)).toEqual(faulty('UNKNOWN'));
    expect(await ofOperator(email, operator, '')).toEqual(faulty('REQUIRED', 'why'));
    const bare = await server.signInOperator({ isConfirmed: false });
    expect(await ofOperator(operator.email, bare)).toEqual({ codes: ['CONFIRM_FIRST'] });
    expect(await sessionsOf(operator)).toBe(1);
  });

  it('is taken away at the terminal too, where nobody else is one', async () => {
    const { gate } = server.database;
    const taken = await takeOperatorFactor(
      { gate, by: 'root', now: () => new Date() },
      { email: operator.email, why: WHY },
    );
    expect(taken).toMatchObject({ outcome: 'FactorTaken', by: 'root', sessions: 1 });
  });
});
