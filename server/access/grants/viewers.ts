// Whoever asks: a citizen, a tablet at a desk, a print shop, somebody who signed in, or an operator.
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import type { SignCode } from '../../foundation/sign-code.ts';
import type { AllowableAction } from './actions.ts';
import { holderOf, type Pass } from './pass.ts';
import type { KeyHolder } from './key-holder.ts';
import type { Role, Scope } from './member-roles.ts';

/** What somebody is in one municipality. */
export interface Membership {
  readonly municipalityId: MunicipalityId;
  readonly memberId: bigint;
  readonly role: Role;
  readonly scope: Scope;
  /** The municipality is suspended: members read, and change nothing. */
  readonly isSuspended: boolean;
}

/** Somebody who signed in. */
export interface Person {
  readonly userId: string;
  readonly sessionId: string;
  readonly name: string;
  readonly email: string;
  /** An authenticator app was set up, and shown at signing in; or what stands for it at the identity provider. */
  readonly hasFactor: boolean;
  /** It was shown a short while ago that it is still the same person. */
  readonly isConfirmed: boolean;
  /** The municipality whose identity provider opened the session, good there alone; null: the account's own password did. */
  readonly onlyIn: MunicipalityId | null;
}

/** Somebody who signed in to members' pages, with all that he or she is where the session is good. */
export interface MemberViewer extends Person {
  readonly kind: 'member';
  readonly memberships: readonly Membership[];
}

/** Whoever runs the platform: somebody who signed in to operators' pages, or (null) whoever has its terminal. */
export interface OperatorViewer {
  readonly kind: 'operator';
  readonly person: Person | null;
  /** What municipalities allow operators today. */
  readonly allowances: readonly Allowed[];
}

/** Something that a municipality allows operators today. */
export interface Allowed {
  readonly municipalityId: MunicipalityId;
  readonly id: bigint;
  readonly action: AllowableAction;
}

/**
 * Who shows a key to the API is a citizen, who may tell visitors where the key says so; a tablet is one at the desk of one place; a print shop works for one municipality, and
 * whoever holds a pass on one order, round or programme of it.
 */
export type Viewer =
  | { readonly kind: 'citizen'; readonly key?: KeyHolder }
  | { readonly kind: 'tablet'; readonly code: SignCode }
  | { readonly kind: 'printShop'; readonly municipalityId: MunicipalityId }
  | ({ readonly kind: 'pass' } & Pass)
  | MemberViewer
  | OperatorViewer;

/** Who signed in; null where nobody did. */
export function personOf(viewer: Viewer): Person | null {
  if (viewer.kind === 'member') return viewer;
  return viewer.kind === 'operator' ? viewer.person : null;
}

/** What the viewer is in the municipality as a member of it; null where he or she is none. */
export function membershipIn(viewer: Viewer, municipalityId: MunicipalityId | null): Membership | null {
  if (viewer.kind !== 'member') return null;
  return viewer.memberships.find((each) => each.municipalityId === municipalityId) ?? null;
}

/** Who does something: as a letter or a page names him or her, and with the address, as the journal does. */
export interface Actor {
  readonly name: string;
  readonly signature: string;
}

/** The viewer as the one who does something. */
export function actorOf(viewer: Viewer): Actor {
  // Who a mystery client is stands in the pass alone, and goes with it.
  if (viewer.kind === 'pass' && viewer.purpose.of === 'programme')
    return { name: holderOf(viewer), signature: holderOf(viewer) };
  if (viewer.kind === 'pass')
    return { name: viewer.holder, signature: `${holderOf(viewer)}: ${viewer.holder}` };
  if (viewer.kind === 'citizen' && viewer.key)
    return { name: viewer.key.label, signature: `key: ${viewer.key.label.replaceAll(/[<>]/g, '')}` };
  const person = personOf(viewer);
  if (person === null) return { name: viewer.kind, signature: viewer.kind };
  const { name, email } = person;
  // An operator is no member: the journal says in which of the two parts somebody acted who is both.
  const part = viewer.kind === 'member' ? '' : `${viewer.kind}: `;
  return { name, signature: `${part}${name} <${email}>` };
}
