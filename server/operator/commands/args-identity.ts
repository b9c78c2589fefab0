// The part of the command line that says by which identity provider the people of a municipality sign in.
import type { ProviderDraft } from '../../access/identity/draft.ts';
import { FACTOR_CLAIMS } from '../../access/identity/rules.ts';
import { findEmail } from '../../access/sessions/rules.ts';
import { UsageError } from './usage-error.ts';

export const IDENTITY_USAGE = `  identity SLUG          lets people of the domain sign in by an OpenID provider, whose host OIDC_HOSTS names. The client's
                         secret is read from standard input; at the provider, its redirect URI is
                         <members' address>/members/auth/identity
    --issuer URL         the issuer, as the provider writes it
    --client ID          the client's id there
    --domain DOMAIN      what comes after the @ of the addresses that the provider speaks for; may be given again
    --factor CLAIM=VALUE amr or acr with a value that stands for a second factor, as amr=mfa; may be given again, of the
                         same claim. Without it Kazva asks for its own
    --public             a client without a secret
    --remove             takes the provider away: from then on people sign in by a password
`;

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
  if (slug === undefined || more.length > 0) throw new UsageError('identity takes a municipality.');
  if (remove) return { command: 'identity', slug, provider: null, isPublic };
  if (issuer === undefined || client === undefined || domain.length === 0)
    throw new UsageError('identity takes --issuer, --client and at least one --domain; or --remove.');
  if (!URL.canParse(issuer)) throw new UsageError(`"${issuer}" is no address.`);
  const domains = domain.map((each) => each.toLowerCase());
  const wrong = domains.find((each) => findEmail(`somebody@${each}`) === null);
  if (wrong !== undefined) throw new UsageError(`"${wrong}" is no domain of e-mail.`);
  const provider = { issuer, clientId: client, domains, ...factorFrom(factor) };
  return { command: 'identity', slug, provider, isPublic };
}

/** One claim, and what of it stands for a second factor. */
function factorFrom(texts: readonly string[]): Pick<ProviderDraft, 'factorClaim' | 'factorValues'> {
  const pairs = texts.map((text) => /^([^=]*)=(.+)$/.exec(text) ?? []);
  const [claim = null, ...others] = new Set(pairs.map(([, name = '']) => name));
  if (others.length > 0 || (claim !== null && !FACTOR_CLAIMS.some((each) => each === claim)))
    throw new UsageError('--factor takes amr=VALUE or acr=VALUE, of one of the two.');
  return { factorClaim: claim, factorValues: pairs.flatMap(([, , value]) => value ?? []) };
}
