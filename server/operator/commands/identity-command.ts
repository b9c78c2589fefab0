// Says for the operator by which identity provider the people of a municipality may sign in.
import { say } from '../../../client/text/say.ts';
import { grant } from '../../access/grants/grant.ts';
import { OPERATOR } from '../../access/grants/viewer.ts';
import { change } from '../../access/journal/change.ts';
import { Failure } from '../../foundation/failure.ts';
import { isAskable } from '../../access/identity/rules.ts';
import { seal } from '../../foundation/sealed-text.ts';
import { findOwnerOf, removeProvider, saveProvider } from '../../access/identity/store.ts';
import type { Municipality } from '../../municipality/municipalities/store.ts';
import type { IdentityArgs } from './args-identity.ts';
import type { Operating } from '../cities/platform-invitation.ts';
import { terminalWords } from './text/words.ts';

export interface Identifying extends Operating {
  /** Seals the secret: the members' key of the data folder. */
  readonly key: Buffer;
  readonly oidcHosts: readonly string[];
}

type Provider = NonNullable<IdentityArgs['provider']>;

/** Puts the provider in the place of another, or (null) takes it away. Throws a Failure where that cannot be. */
export async function setProvider(
  { connections, key, oidcHosts, now }: Identifying,
  { id }: Municipality,
  provider: Provider | null,
  secret: string | null,
): Promise<void> {
  const { identity: words } = terminalWords();
  const manage = grant(OPERATOR, 'members.manage', id);
  const changing = { database: { member: connections.operator }, viewer: OPERATOR, now };
  if (provider !== null && !isAskable(provider.issuer, oidcHosts))
    throw new Failure(say(words.notAskable, { issuer: provider.issuer }));
  await change(changing, manage, async (tx) => {
    const of = { subject: 'IdentityProvider', subjectId: String(id) };
    if (provider === null) {
      if (await removeProvider(tx, manage))
        return { outcome: null, audit: { ...of, before: {}, after: null } };
      throw new Failure(words.none);
    }
    const owner = await findOwnerOf(tx, manage, provider.domains);
    if (owner !== null) throw new Failure(say(words.taken, { owner }));
    const clientSecret = secret === null ? null : seal(key, `secret:${id}`, secret);
    await saveProvider(tx, manage, { ...provider, clientSecret });
    return { outcome: null, audit: { ...of, before: null, after: { ...provider } } };
  });
}
