// Says for a city by which identity provider its people may sign in, or takes that away: told in the city's journal, and to its admins.
import type { Grant } from '../../access/grants/grant.ts';
import { OPERATOR } from '../../access/grants/viewer.ts';
import type { ProviderDraft } from '../../access/identity/draft.ts';
import {
  findOwnerOf,
  findSet,
  forgetKnown,
  removeProvider,
  saveProvider,
} from '../../access/identity/store.ts';
import { change } from '../../access/journal/change.ts';
import type { Json } from '../../access/journal/rules.ts';
import type { KeptLetter } from '../../access/mail/waiting-letters.ts';
import { seal } from '../../foundation/sealed-text.ts';
import type { Municipality } from '../../municipality/municipalities/store.ts';
import { keepLetters, lettersOf } from './deed-letters.ts';
import type { Operating } from './platform-invitation.ts';

type Edit = Grant<'identity.edit'>;

/** What is to be: with a secret that is new (null: a public client), or the one that is kept. */
export interface WantedProvider {
  readonly provider: ProviderDraft;
  readonly secret: { readonly isKept: true } | { readonly isKept: false; readonly text: string | null };
}

export type Set =
  | { readonly outcome: 'IdentitySet'; readonly told: readonly KeptLetter[] }
  /** Another city's people come by the domain already. */
  | { readonly outcome: 'DomainTaken'; readonly owner: string }
  /** There is no secret that could be kept, or it is another client's. */
  | { readonly outcome: 'SecretNeeded' };

const tell = ({ issuer, clientId, domains, factorClaim, factorValues }: ProviderDraft) => ({
  issuer,
  clientId,
  domains: [...domains],
  factorClaim,
  factorValues: [...factorValues],
});

const thing = ({ id, slug }: Pick<Municipality, 'id' | 'slug'>) => ({
  subject: 'IdentityProvider',
  subjectId: String(id),
  subjectName: slug,
});

const reason = (why: string | null): { readonly [key: string]: Json } => (why === null ? {} : { why });

const changingAs = ({ connections, viewer = OPERATOR, now }: Operating) => ({
  database: { member: connections.operator },
  viewer,
  now,
});

/** Puts the provider in the place of another; one at another issuer begins with nobody. `why`: null at the terminal, which writes no letters. A secret that is kept goes to no other issuer. */
export async function setIdentity(
  operating: Operating,
  edit: Edit,
  municipality: Municipality,
  { provider, secret }: WantedProvider,
  why: string | null,
): Promise<Set> {
  const { id } = municipality;
  const { issuer, domains } = provider;
  const words = { issuer, domains: domains.join(', ') };
  const letters =
    why === null
      ? []
      : await lettersOf(operating, municipality, why, (texts, said) =>
          texts.identitySet({ ...said, ...words }),
        );
  let isElsewhere = false;
  const set = await change<Set>(changingAs(operating), edit, async (tx) => {
    const owner = await findOwnerOf(tx, edit, domains);
    if (owner !== null) return { outcome: { outcome: 'DomainTaken', owner }, audit: null };
    const before = await findSet(tx, edit);
    isElsewhere = before !== null && before.issuer !== issuer;
    const isSame = before?.issuer === issuer && before.clientId === provider.clientId;
    if (secret.isKept && (!isSame || before.clientSecret === null))
      return { outcome: { outcome: 'SecretNeeded' }, audit: null };
    const text = secret.isKept ? null : secret.text;
    const sealed = text === null ? null : seal(operating.key, `secret:${id}`, text);
    await saveProvider(tx, edit, {
      ...provider,
      clientSecret: secret.isKept ? (before?.clientSecret ?? null) : sealed,
    });
    const told = await keepLetters(operating, tx, edit, letters);
    const after = { ...tell(provider), ...reason(why) };
    return {
      outcome: { outcome: 'IdentitySet', told },
      audit: { ...thing(municipality), before: before && tell(before), after },
    };
  });
  if (set.outcome === 'IdentitySet' && isElsewhere)
    await forgetKnown(operating.connections.gate.prisma, edit);
  return set;
}

/** Takes it away, with whom it knew and the sessions that it opened; null where there is none. From then on the city's people sign in by a password. */
export async function removeIdentity(
  operating: Operating,
  edit: Edit,
  municipality: Municipality,
  why: string | null,
): Promise<readonly KeptLetter[] | null> {
  const letters =
    why === null
      ? []
      : await lettersOf(operating, municipality, why, (texts, said) => texts.identityRemoved(said));
  const told = await change<readonly KeptLetter[] | null>(changingAs(operating), edit, async (tx) => {
    const before = await findSet(tx, edit);
    if (before === null || !(await removeProvider(tx, edit))) return { outcome: null, audit: null };
    const audit = { ...thing(municipality), before: { ...tell(before), ...reason(why) }, after: null };
    return { outcome: await keepLetters(operating, tx, edit, letters), audit };
  });
  if (told !== null) await forgetKnown(operating.connections.gate.prisma, edit);
  return told;
}
