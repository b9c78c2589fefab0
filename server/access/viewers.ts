// Whoever asks: a citizen, a tablet at a desk, a print shop, somebody who signed in, or the operator at the terminal.
import type { MunicipalityId } from '../municipalities/rules.ts';
import type { SignCode } from '../signs/rules.ts';
import type { Role, Scope } from './roles.ts';

/** What somebody is in one municipality. */
export interface Membership {
  readonly municipalityId: MunicipalityId;
  readonly memberId: bigint;
  readonly role: Role;
  readonly scope: Scope;
}

/** Somebody who signed in, with all that he or she is, in whichever municipality. */
export interface MemberViewer {
  readonly kind: 'member';
  readonly userId: string;
  readonly sessionId: string;
  readonly name: string;
  readonly email: string;
  /** An authenticator app was set up, and shown at signing in; or what stands for it at the identity provider. */
  readonly hasFactor: boolean;
  /** It was shown a short while ago that it is still the same person. */
  readonly isConfirmed: boolean;
  readonly memberships: readonly Membership[];
}

/** A tablet is a citizen at the desk of one place; a print shop works for one municipality; no request comes from the operator. */
export type Viewer =
  | { readonly kind: 'citizen' }
  | { readonly kind: 'tablet'; readonly code: SignCode }
  | { readonly kind: 'printShop'; readonly municipalityId: MunicipalityId }
  | { readonly kind: 'operator' }
  | MemberViewer;
