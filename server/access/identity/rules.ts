// What is true of identity providers: which hosts are asked, whom a token speaks of, and whether it stands for a second factor.
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import { AUTH_PATH, findEmail, findName } from '../sessions/rules.ts';

/** Where signing in begins, and where the provider sends people back to. */
export const IDENTITY_PATH = `${AUTH_PATH}/identity`;

/** Who signs a municipality's people in. */
export interface IdentityProvider {
  readonly municipalityId: MunicipalityId;
  /** As the provider calls itself, and where it is found. */
  readonly issuer: string;
  readonly clientId: string;
  /** Sealed; null: a public client. */
  readonly clientSecret: Uint8Array | null;
  /** What comes after the @ of the addresses that it speaks for. */
  readonly domains: readonly string[];
  /** The claim (amr or acr) whose values stand for a second factor; null: it never does, and ours is asked for. */
  readonly factorClaim: string | null;
  readonly factorValues: readonly string[];
}

/** Claims that can stand for a second factor: how, and how surely, somebody signed in there. */
export const FACTOR_CLAIMS = ['amr', 'acr'] as const;

/** Somebody whom the provider knows. */
export interface Person {
  /** What the provider calls the person, for ever. */
  readonly subject: string;
  readonly email: string;
  readonly name: string;
  /** A second factor was shown there, in a way that was agreed on. */
  readonly hasFactor: boolean;
  /** When the person was last asked who it is; null where the provider does not tell. */
  readonly askedAt: Date | null;
}

/** As OpenID Connect bounds it: at most 255 characters of ASCII. */
const SUBJECT = /^[\x20-\x7e]{1,255}$/;

/** What a token can say that lets nobody in. */
export type Unfit = 'NOT_VERIFIED' | 'OTHER_DOMAIN';

/** Whom the claims of a token that was checked speak of. */
export function personFrom(
  claims: Readonly<Record<string, unknown>> & { readonly sub: string },
  { domains, factorClaim, factorValues }: IdentityProvider,
): Person | Unfit {
  const email = typeof claims['email'] === 'string' ? findEmail(claims['email']) : null;
  // What is not said is not so.
  if (email === null || claims['email_verified'] !== true || !SUBJECT.test(claims.sub)) return 'NOT_VERIFIED';
  if (!domains.includes(domainOf(email))) return 'OTHER_DOMAIN';
  const name = typeof claims['name'] === 'string' ? findName(claims['name']) : null;
  const factors = factorClaim === null ? [] : [claims[factorClaim]].flat();
  const askedAt = claims['auth_time'];
  return {
    subject: claims.sub,
    email,
    name: name ?? email,
    hasFactor: factors.some((factor) => typeof factor === 'string' && factorValues.includes(factor)),
    askedAt: typeof askedAt === 'number' ? new Date(askedAt * 1_000) : null,
  };
}

/** What comes after the @. */
export function domainOf(email: string): string {
  return email.slice(email.lastIndexOf('@') + 1);
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether the address may be asked: on a listed host, over TLS; without it only on this machine, where it is listed. */
export function isAskable(address: string | URL, hosts: readonly string[]): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, hostname, username } = new URL(address);
  const isSafe = protocol === 'https:' || (protocol === 'http:' && LOOPBACK.has(hostname));
  return isSafe && username === '' && hosts.includes(host);
}
