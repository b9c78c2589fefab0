// What a test does with an account: invites somebody, signs in with a password, sets up a second factor, in a browser of its own.
import { expect } from 'vitest';
import type { City } from '../../support/city.ts';
import type { TestServer } from '../../support/server.ts';
import { codeAt } from '../../support/totp.ts';

export const PASSWORD = 'сини череши през май';
/** Of whoever joins. */
export const NAME = 'Петя Колева';

/** A browser of its own: it keeps cookies, and says that a page of ours sends its requests. */
export interface Jar {
  readonly cookies: Map<string, string>;
  /** The lines that set cookies, as they came. */
  readonly lines: string[];
  /** Sends below /members: with a body a POST, without one a GET. */
  readonly send: (path: string, body?: object, headers?: Record<string, string>) => Promise<Response>;
  /** Asks GraphQL. */
  readonly ask: (query: string, variables?: object) => Promise<Answer>;
}

export interface Answer {
  // The shape is the query's.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly data: any;
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}

export function newJar({ url, gate }: TestServer): Jar {
  const cookies = new Map<string, string>();
  const lines: string[] = [];
  const keep = (response: Response): Response => {
    for (const line of response.headers.getSetCookie()) {
      lines.push(line);
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '' || /max-age=0/i.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  };
  const cookie = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const send: Jar['send'] = async (path, body, headers = {}) =>
    keep(
      await fetch(`${url}/members${path}`, {
        redirect: 'manual',
        method: body === undefined ? 'GET' : 'POST',
        headers: {
          'content-type': 'application/json',
          origin: gate.membersUrl,
          cookie: cookie(),
          ...headers,
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    );
  const ask: Jar['ask'] = async (query, variables = {}) =>
    (await (await send('/graphql', { query, variables })).json()) as Answer;
  return { cookies, lines, send, ask };
}

export const ME = '{ me { name email hasFactor isConfirmed memberships { role municipality { slug } } } }';
const INVITE = `mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { __typename
  ... on Invalid { faults { field fault } } } }`;
const ACCEPT = `mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { __typename } }`;

/** Whose address the browser's session is; null where it has none. */
export async function whoIs({ ask }: Jar): Promise<string | null> {
  return (await ask(ME)).data.me?.email ?? null;
}

/** Invites the address, and returns what the link in the letter ends with. */
export async function invite(server: TestServer, city: City, email: string, role: string): Promise<string> {
  const admin = await server.signIn(city);
  const input = { municipality: city.slug, email, role };
  expect((await server.ask(INVITE, { input }, admin)).data.inviteMember.__typename).toBe('MemberInvited');
  const letter = server.letters.findLast(({ to }) => to === email);
  return /\/members\/invitation#([\w-]{43})/.exec(letter?.text ?? '')?.[1] ?? '';
}

/** Invites somebody, who accepts and signs in. */
export async function join(server: TestServer, city: City, email: string, role = 'ANALYST'): Promise<Jar> {
  const jar = newJar(server);
  const token = await invite(server, city, email, role);
  const input = { token, name: NAME, password: PASSWORD };
  expect((await jar.ask(ACCEPT, { input })).data.acceptInvitation.__typename).toBe('MemberJoined');
  expect((await signIn(jar, email)).status).toBe(200);
  return jar;
}

/** Shows the password. */
export function signIn({ send }: Jar, email: string, password = PASSWORD): Promise<Response> {
  return send('/auth/sign-in/email', { email, password });
}

export interface Factor {
  readonly backupCodes: readonly string[];
  /** The code that the app shows, so many times thirty seconds from now. */
  readonly code: (later?: number) => string;
}

/** Sets a second factor up, with the code that the app showed half a minute ago: a code works once. */
export async function setUpFactor({ send }: Jar): Promise<Factor> {
  const response = await send('/auth/two-factor/enable', { password: PASSWORD });
  const { totpURI, backupCodes } = (await response.json()) as { totpURI: string; backupCodes: string[] };
  const secret = new URL(totpURI).searchParams.get('secret') ?? '';
  const code = (later = 0) => codeAt(secret, new Date(Date.now() + later * 30_000));
  return { backupCodes, code };
}
