// Signs somebody in by a municipality's identity provider: there with what is to come back, and back with who it is.
import type { Configuration } from 'openid-client';
import { grant } from '../grants/grant.ts';
import { CITIZEN } from '../grants/viewer.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import { CONFIRMED_MS } from '../sessions/rules.ts';
import type { UserDatabase } from '../sessions/store-users.ts';
import { ProviderError } from './fetch.ts';
import type { UnderWay } from './protocol.ts';
import {
  domainOf,
  IDENTITY_PATH,
  personFrom,
  type IdentityProvider,
  type Person,
  type Unfit,
} from './rules.ts';
import { seal, unseal } from '../../foundation/sealed-text.ts';
import { findProvider, findProviderOf, findUserFor, hasProviders } from './store.ts';

/** For how long somebody may be at the provider. */
export const UNDER_WAY_SECONDS = 600;

/** For how long what a provider says of itself is believed. */
const KNOWN_MS = 3_600_000;

export interface IdentityParts {
  readonly prisma: UserDatabase;
  /** Of members. */
  readonly key: Buffer;
  readonly membersUrl: string;
  /** The hosts that may be asked. */
  readonly hosts: readonly string[];
}

/** Somebody at the door. */
export interface Shown {
  readonly userId: string;
  /** Whose provider it was. */
  readonly municipalityId: MunicipalityId;
  readonly person: Person;
}

export type NotShown = Unfit | 'CANCELLED' | 'NOT_A_MEMBER' | 'TOO_LATE';

export interface Identity {
  /** The hosts that may be asked. */
  readonly hosts: readonly string[];
  /** What the provider is told to send people back to. */
  readonly redirectUri: string;
  /** Asks the provider what it says of itself. Rejects where it does not answer, or what it says cannot be used. */
  readonly ask: (provider: Pick<IdentityProvider, 'issuer' | 'clientId'>) => Promise<void>;
  /** Whether the people of any municipality sign in so. */
  readonly isOffered: () => Promise<boolean>;
  /** Where to send somebody of this address, and what the browser keeps meanwhile; null where no provider speaks for it. */
  readonly begin: (email: string, now: Date) => Promise<{ address: string; kept: string } | null>;
  /** Who came back: `search` is what the provider added to our address. Throws where the provider cannot be understood. */
  readonly finish: (search: string, kept: string | null, now: Date) => Promise<Shown | NotShown>;
}

interface Kept extends UnderWay {
  readonly municipalityId: string;
  readonly until: number;
}

/** The sign-in by providers on the hosts. */
export function createIdentity({ prisma, key, membersUrl, hosts }: IdentityParts): Identity {
  const join = grant(CITIZEN, 'members.join', null);
  const redirectUri = `${membersUrl}${IDENTITY_PATH}`;
  const known = new Map<string, { readonly config: Configuration; readonly until: number }>();

  const configOf = async (provider: IdentityProvider, now: Date): Promise<Configuration> => {
    const { municipalityId, issuer, clientId, clientSecret } = provider;
    const name = [municipalityId, issuer, clientId, Buffer.from(clientSecret ?? []).toString('hex')].join(
      ' ',
    );
    const before = known.get(name);
    if (before !== undefined && before.until > now.getTime()) return before.config;
    const secret = clientSecret && unseal(key, `secret:${municipalityId}`, clientSecret);
    if (clientSecret !== null && secret === null)
      throw new ProviderError('The secret of the client does not open.');
    const { discover } = await import('./protocol.ts');
    const config = await discover(provider, secret, hosts);
    known.set(name, { config, until: now.getTime() + KNOWN_MS });
    return config;
  };

  return {
    hosts,
    redirectUri,
    ask: async (provider) => {
      const { discover } = await import('./protocol.ts');
      await discover(provider, null, hosts);
    },
    isOffered: () => hasProviders(prisma, join),
    begin: async (email, now) => {
      const provider = await findProviderOf(prisma, join, domainOf(email));
      if (provider === null) return null;
      const config = await configOf(provider, now);
      const { authorize } = await import('./protocol.ts');
      const wish = { redirectUri, email, maxAge: CONFIRMED_MS / 1_000 };
      const { address, underWay } = await authorize(config, provider, wish);
      const until = now.getTime() + UNDER_WAY_SECONDS * 1_000;
      const kept: Kept = { ...underWay, until, municipalityId: String(provider.municipalityId) };
      return { address, kept: seal(key, 'sign-in', JSON.stringify(kept)).toString('base64url') };
    },
    finish: async (search, kept, now) => {
      const text = kept === null ? null : unseal(key, 'sign-in', Buffer.from(kept, 'base64url'));
      // Nobody but this server could seal it.
      const underWay = text === null ? null : (JSON.parse(text) as Kept);
      if (underWay === null || underWay.until <= now.getTime()) return 'TOO_LATE';
      const provider = await findProvider(prisma, join, BigInt(underWay.municipalityId));
      if (provider === null) return 'TOO_LATE';
      const config = await configOf(provider, now);
      const { redeem } = await import('./protocol.ts');
      const claims = await redeem(config, new URL(`${redirectUri}${search}`), underWay);
      if (claims === 'CANCELLED') return claims;
      const person = personFrom(claims, provider);
      if (typeof person === 'string') return person;
      const userId = await findUserFor(prisma, join, provider, person, now);
      if (userId === null) return 'NOT_A_MEMBER';
      return { userId, person, municipalityId: provider.municipalityId };
    },
  };
}
