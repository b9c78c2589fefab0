// Who accepts a link that was sent to an address: with an account that is made for it, or with the one signed in to.
import { personOf, type Viewer } from '../../access/grants/viewers.ts';
import { builder } from '../../api/builder.ts';
import { invalid, type Invalid } from '../../access/journal/outcomes.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import type { Gate } from '../../access/sessions/gate.ts';
import { SHORTEST_PASSWORD } from '../../access/sessions/rules.ts';
import { accountFrom } from './rules.ts';
import type { Accepting } from './store-invitations.ts';

export interface SignInFirst {
  readonly outcome: 'SignInFirst';
  readonly email: string;
}

export const SignInFirstType = builder.objectRef<SignInFirst>('SignInFirst').implement({
  description: 'There is an account of this address already: sign in with it, and accept again.',
  fields: (t) => ({
    email: t.exposeString('email', { description: 'The address of the account.' }),
  }),
});

/** What is sent to accept a link. */
export interface AcceptInput {
  readonly token: string;
  readonly name?: string | null | undefined;
  readonly password?: string | null | undefined;
}

/** Declares it. */
export const acceptInputOf = (name: string) =>
  builder.inputType(name, {
    description: 'The link, and for whom no account was made yet a name and a password.',
    fields: (t) => ({
      token: t.string({ required: true, description: 'What the link ends with.' }),
      name: t.string({ description: 'What he or she is called, in 1 to 120 characters.' }),
      password: t.string({ description: `At least ${SHORTEST_PASSWORD} characters.` }),
    }),
  });

/**
 * Who accepts what was sent to the address: whoever is signed in, where it is the same; else somebody new. A municipality's
 * identity provider stands for nobody before another one, nor where the platform appoints (no `municipalityId`).
 */
export async function acceptingOf(
  gate: Gate,
  { email, municipalityId }: { readonly email: string; readonly municipalityId?: MunicipalityId },
  viewer: Viewer,
  input: AcceptInput,
): Promise<Accepting | SignInFirst | Invalid> {
  const person = personOf(viewer);
  const isGood = person?.onlyIn === null || person?.onlyIn === municipalityId;
  if (person?.email === email && isGood) return { userId: person.userId, name: person.name };
  const auth = await gate.auth();
  const { internalAdapter, password } = await auth.$context;
  if (await internalAdapter.findUserByEmail(email)) return { outcome: 'SignInFirst', email };
  const wanted = accountFrom(email, input.name ?? '', input.password ?? '');
  if (!('password' in wanted)) return invalid(wanted);
  return { name: wanted.name, email, passwordHash: await password.hash(wanted.password) };
}
