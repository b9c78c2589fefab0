// Invitations and accounts for tests of the members' app, made over the API as an admin and an invited person would.
import { randomUUID } from 'node:crypto';
import type { City } from '../../support/city.ts';
import type { TestServer } from '../../support/server.ts';

export const PASSWORD = 'сини череши през май';

const INVITE = `mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { __typename } }`;
const ACCEPT = `mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { __typename } }`;

/** What the newest letter to the address leads to: the path below /members, with the token behind its #. */
export function linkTo(server: TestServer, email: string): string {
  const letter = server.letters.findLast(({ to }) => to === email);
  return /\/members(\/\w+#[\w.-]+)/.exec(letter?.text ?? '')?.[1] ?? '';
}

/** Invites an address, without more words a new one, and returns it. */
export async function invite(
  server: TestServer,
  city: City,
  role: string,
  email = `${randomUUID()}@proba.example.bg`,
): Promise<string> {
  const admin = await server.signIn(city, { name: 'Мария Иванова' });
  await server.ask(INVITE, { input: { municipality: city.slug, email, role } }, admin);
  return email;
}

/** An account with PASSWORD in the city; without a second factor. Returns its address. */
export async function makeAccount(server: TestServer, city: City, role: string): Promise<string> {
  const email = await invite(server, city, role);
  const [, token] = linkTo(server, email).split('#');
  await server.ask(ACCEPT, { input: { token, name: 'Петя Колева', password: PASSWORD } });
  return email;
}
