// The part of the command line that says by which identity provider the people of a municipality sign in.
import type { ProviderDraft } from '../../access/identity/draft.ts';
import { FACTOR_CLAIMS } from '../../access/identity/rules.ts';
import { findEmail } from '../../access/sessions/rules.ts';
import { refuse } from './usage-error.ts';

/** The options that only this command has. */
export const IDENTITY_OPTIONS = {
  issuer: { type: 'string' },
  client: { type: 'string' },
  domain: { type: 'string', multiple: true },
  factor: { type: 'string', multiple: true },
  public: { type: 'boolean', default: false },
} as const;

/** An identity provider is to be set, or (null) taken away. */
export interface IdentityArgs {
  readonly command: 'identity';
  readonly slug: string;
  readonly provider: ProviderDraft | null;
  readonly isPublic: boolean;
}

interface Values {
  readonly issuer?: string | undefined;
  readonly client?: string | undefined;
  readonly domain?: string[] | undefined;
  readonly factor?: string[] | undefined;
  readonly public: boolean;
  readonly remove: boolean;
}

/** What the command line asks for. Throws a UsageError. */
export function identityArgs(names: readonly string[], values: Values): IdentityArgs {
  const { issuer, client, domain = [], factor = [], public: isPublic, remove } = values;
  const [slug, ...more] = names;
  if (slug === undefined || more.length > 0) return refuse('takesMunicipality', { command: 'identity' });
  if (remove) return { command: 'identity', slug, provider: null, isPublic };
  if (issuer === undefined || client === undefined || domain.length === 0) return refuse('identity');
  if (!URL.canParse(issuer)) refuse('noAddress', { text: issuer });
  const domains = domain.map((each) => each.toLowerCase());
  const wrong = domains.find((each) => findEmail(`somebody@${each}`) === null);
  if (wrong !== undefined) refuse('noDomain', { text: wrong });
  const provider = { issuer, clientId: client, domains, ...factorFrom(factor) };
  return { command: 'identity', slug, provider, isPublic };
}

/** One claim, and what of it stands for a second factor. */
function factorFrom(texts: readonly string[]): Pick<ProviderDraft, 'factorClaim' | 'factorValues'> {
  const pairs = texts.map((text) => /^([^=]*)=(.+)$/.exec(text) ?? []);
  const [claim = null, ...others] = new Set(pairs.map(([, name = '']) => name));
  if (others.length > 0 || (claim !== null && !FACTOR_CLAIMS.some((each) => each === claim)))
    refuse('factor');
  return { factorClaim: claim, factorValues: pairs.flatMap(([, , value]) => value ?? []) };
}
