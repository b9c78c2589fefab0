// Says for the operator by which identity provider the people of a municipality may sign in.
import { say } from '../../../client/text/say.ts';
import { grant } from '../../access/grants/grant.ts';
import { OPERATOR } from '../../access/grants/viewer.ts';
import { isAskable } from '../../access/identity/rules.ts';
import { Failure } from '../../foundation/failure.ts';
import type { Municipality } from '../../municipality/municipalities/store.ts';
import { removeIdentity, setIdentity } from '../cities/identity-provider.ts';
import type { Operating } from '../cities/platform-invitation.ts';
import type { IdentityArgs } from './args-identity.ts';
import { terminalWords } from './text/words.ts';

export interface Identifying extends Operating {
  readonly oidcHosts: readonly string[];
}

type Provider = NonNullable<IdentityArgs['provider']>;

/** Puts the provider in the place of another, or (null) takes it away. Throws a Failure where that cannot be. */
export async function setProvider(
  identifying: Identifying,
  municipality: Municipality,
  provider: Provider | null,
  secret: string | null,
): Promise<void> {
  const { identity: words } = terminalWords();
  const edit = grant(OPERATOR, 'identity.edit', municipality.id);
  if (provider === null) {
    if ((await removeIdentity(identifying, edit, municipality, null)) === null) throw new Failure(words.none);
    return;
  }
  const { issuer } = provider;
  if (!isAskable(issuer, identifying.oidcHosts)) throw new Failure(say(words.notAskable, { issuer }));
  const wanted = { provider, secret: { isKept: false, text: secret } } as const;
  const set = await setIdentity(identifying, edit, municipality, wanted, null);
  if (set.outcome === 'DomainTaken') throw new Failure(say(words.taken, { owner: set.owner }));
}
