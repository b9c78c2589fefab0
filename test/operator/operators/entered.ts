// An operator who was appointed, and signed in at the form with a password and a code.
import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { appoint } from '../../../server/operator/commands/appoint-command.ts';
import { newJar, PASSWORD, setUpFactor, signIn as signInAt } from '../../apps/members/account.ts';
import { newContext, openPage, signIn, type Opened, type Visit } from '../../apps/members/opened.ts';

const NAME = 'Петър Операторов';
const ACCEPT = `mutation ($input: AcceptAppointmentInput!) { acceptAppointment(input: $input) { __typename } }`;

export interface EnteredOperator {
  readonly name: string;
  readonly email: string;
  /** Goes to a path below /operator; leaving closes that page alone. */
  readonly visit: (path: string, refused?: readonly number[]) => Promise<Visit>;
}

/** Appoints somebody, who makes an account, sets a second factor up, and signs in at the operators' form. */
export async function enterAsOperator(opened: Opened): Promise<EnteredOperator> {
  const { server } = opened;
  const email = `${randomUUID()}@proba.example.bg`;
  const operating = { connections: server.database, membersUrl: server.url, now: () => new Date() };
  const [, token = ''] = (await appoint(operating, email, 'root')).split('#');
  const jar = newJar(server);
  const input = { token, name: NAME, password: PASSWORD };
  expect((await jar.ask(ACCEPT, { input })).data.acceptAppointment.__typename).toBe('OperatorAppointed');
  expect((await signInAt(jar, email)).status).toBe(200);
  const factor = await setUpFactor(jar);
  expect((await jar.send('/auth/two-factor/verify-totp', { code: factor.code() })).status).toBe(200);
  const context = await newContext(opened);
  const visit = async (path: string) => {
    const visited = await openPage(opened, context, null, [], (page) => page.close());
    await visited.page.goto(`${server.url}/operator${path}`);
    return visited;
  };
  const { page, closing } = await visit('/');
  await signIn(page, email);
  // The code of this half minute was used above, and each works once.
  await page.getByLabel('Код', { exact: true }).fill(factor.code(1));
  await page.getByRole('button', { name: 'Вход' }).click();
  await page.getByRole('button', { name: 'Изход' }).waitFor();
  await closing();
  return { name: NAME, email, visit };
}
