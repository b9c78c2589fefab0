// A real OpenID provider on this machine, at which everybody signs in as whom the test says, and a browser that goes there and back.
import { randomBytes } from 'node:crypto';
import Provider from 'oidc-provider';
import type { TestServer } from '../../support/server.ts';
import { newJar, type Jar } from '../../apps/members/account.ts';
import { listenHere } from './listening.ts';

/** Who signs in there next, and what the provider says of it. */
export interface Account {
  readonly sub: string;
  readonly email: string;
  readonly isVerified?: boolean;
  readonly amr?: readonly string[];
}

export interface TestProvider {
  readonly issuer: string;
  readonly host: string;
  readonly clientId: string;
  readonly secret: string;
  /** Sets who signs in next; null: somebody who does not want to. */
  readonly is: (account: Account | null) => void;
  readonly close: () => Promise<void>;
}

/** Starts a provider that knows one client, which may come back to the server. */
export async function startProvider(server: Pick<TestServer, 'gate'>): Promise<TestProvider> {
  const { url: issuer, answerWith, close } = await listenHere();
  const [clientId, secret] = ['kazva', randomBytes(24).toString('hex')];
  let account: Account | null = null;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: clientId,
        client_secret: secret,
        redirect_uris: [`${server.gate.membersUrl}/members/auth/identity`],
      },
    ],
    claims: {
      openid: ['sub', 'amr', 'auth_time'],
      email: ['email', 'email_verified'],
      profile: ['name'],
    },
    cookies: { keys: [randomBytes(16).toString('hex')] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    ttl: { Session: 60, Grant: 60, Interaction: 60, AccessToken: 60, IdToken: 60 },
    findAccount: (_ctx, sub) => {
      const { email = '', isVerified = true } = account ?? {};
      return {
        accountId: sub,
        claims: () => ({ sub, email, email_verified: isVerified, name: 'Ана Петрова' }),
      };
    },
    loadExistingGrant: async ({ oidc }) => {
      const { client, session } = oidc;
      if (!client || !session?.accountId) return undefined;
      const grant = new oidc.provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  });
  const answer = provider.callback();
  answerWith((request, response) => {
    if (!request.url?.startsWith('/interaction/')) return void answer(request, response);
    const { sub, amr } = account ?? {};
    const result =
      sub === undefined
        ? { error: 'access_denied' }
        : { login: { accountId: sub, ...(amr && { amr: [...amr] }) } };
    return void provider.interactionFinished(request, response, result);
  });
  return { issuer, host: new URL(issuer).host, clientId, secret, is: (next) => (account = next), close };
}

/** Goes to the address and on, as a browser does, until the provider leads back; answers the address it leads to. */
export async function comeBack(address: string): Promise<URL> {
  const cookies = new Map<string, string>();
  const { origin } = new URL(address);
  let next = new URL(address);
  for (let steps = 0; next.origin === origin; steps += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(next, { headers: { cookie }, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const location = response.headers.get('location');
    if (location === null || steps > 8)
      throw new Error(`The provider leads nowhere: ${response.status} ${await response.text()}`);
    next = new URL(location, next);
  }
  return next;
}

/** Where the server says to go; null where no provider speaks for the address. */
export async function begin(jar: Jar, email: string): Promise<string | null> {
  const response = await jar.send('/auth/identity', { email });
  if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`);
  return ((await response.json()) as { address: string | null }).address;
}

/** Comes to the server with what the provider added; answers where it leads to. */
export async function arrive(jar: Jar, back: URL): Promise<string> {
  const response = await jar.send(`/auth/identity${back.search}`, undefined, {
    'sec-fetch-site': 'cross-site',
    origin: '',
  });
  return response.headers.get('location') ?? String(response.status);
}

/** All of it in a browser of its own: where it ended, and the browser. */
export async function signInThere(
  server: TestServer,
  email: string,
): Promise<{ readonly jar: Jar; readonly location: string }> {
  const jar = newJar(server);
  const location = await arrive(jar, await comeBack((await begin(jar, email)) ?? ''));
  return { jar, location };
}
