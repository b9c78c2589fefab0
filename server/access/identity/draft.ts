// What somebody says of an identity provider, and what is wrong with it.
import type { FieldFault } from '../journal/outcomes.ts';
import { findEmail } from '../sessions/rules.ts';
import { FACTOR_CLAIMS, isAskable, type IdentityProvider } from './rules.ts';

/** The provider, without what the server adds. */
export type ProviderDraft = Omit<IdentityProvider, 'municipalityId' | 'clientSecret'>;

const LONGEST_ISSUER = 500;
const LONGEST_TEXT = 200;
const LONGEST_SECRET = 1_000;
const MOST_DOMAINS = 20;
const MOST_VALUES = 10;

/** As it stands in an address or a claim: printable, and no blank at an end. */
const PLAIN = /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/;

const textFault = (text: string, longest: number): FieldFault['fault'] | null => {
  if (text === '') return 'REQUIRED';
  if (text.length > longest) return 'TOO_LONG';
  return PLAIN.test(text) ? null : 'NOT_ALLOWED';
};

/** Domains in lower case, each once, without an @ in front. */
export function domainsFrom(texts: readonly string[]): string[] {
  return [...new Set(texts.map((text) => text.trim().toLowerCase().replace(/^@/, '')))];
}

/** What is wrong with the draft; `hosts`: where providers may be. `secret`: null where there is none, as of a public client. */
export function draftFaults(
  { issuer, clientId, domains, factorClaim, factorValues }: ProviderDraft,
  secret: string | null,
  hosts: readonly string[],
): FieldFault[] {
  const faults: FieldFault[] = [];
  const add = (field: string, fault: FieldFault['fault'] | null, part?: string) => {
    if (fault !== null) faults.push({ field, fault, ...(part !== undefined && { part }) });
  };
  const ofIssuer = textFault(issuer, LONGEST_ISSUER);
  add('issuer', ofIssuer ?? (isAskable(issuer, hosts) ? null : 'NOT_ALLOWED'));
  add('clientId', textFault(clientId, LONGEST_TEXT));
  if (secret !== null) add('clientSecret', textFault(secret, LONGEST_SECRET));
  if (domains.length === 0) add('domains', 'REQUIRED');
  else if (domains.length > MOST_DOMAINS) add('domains', 'TOO_MANY');
  else {
    const wrong = domains.find((domain) => findEmail(`somebody@${domain}`) === null);
    if (wrong !== undefined) add('domains', 'NOT_ALLOWED', wrong.slice(0, LONGEST_TEXT));
  }
  if (factorClaim === null) {
    if (factorValues.length > 0) add('factorClaim', 'REQUIRED');
  } else if (!FACTOR_CLAIMS.some((each) => each === factorClaim)) add('factorClaim', 'NOT_ALLOWED');
  else if (factorValues.length === 0) add('factorValues', 'REQUIRED');
  else if (factorValues.length > MOST_VALUES) add('factorValues', 'TOO_MANY');
  else add('factorValues', factorValues.map((value) => textFault(value, LONGEST_TEXT)).find(Boolean) ?? null);
  return faults;
}
