// What a member can be in a municipality, and what part of it a local one is bound to.

export const ROLES = ['admin', 'head', 'analyst', 'editor', 'local', 'printer', 'auditor'] as const;

/** admin: all but what the municipality's own people say; head, of administration: that, and what an analyst does; analyst: reads, and sends mystery clients; editor: places, questions, texts; local: its own places; printer: signs; auditor: the journal. */
export type Role = (typeof ROLES)[number];

export function isRole(text: string): text is Role {
  return (ROLES as readonly string[]).includes(text);
}

/** Roles that work only with a second factor. */
export const FACTOR_ROLES: readonly Role[] = ['admin', 'head'];

/** What part of a municipality a member works on. */
export type Scope =
  | { readonly kind: 'everything' }
  | { readonly kind: 'settlement'; readonly settlementId: bigint }
  | { readonly kind: 'category'; readonly categoryId: bigint }
  | { readonly kind: 'locations'; readonly locationIds: readonly bigint[] };

export const EVERYTHING: Scope = { kind: 'everything' };

/** The columns that hold a scope. */
export interface ScopeColumns {
  readonly settlementId: bigint | null;
  readonly categoryId: bigint | null;
  readonly locationIds: readonly bigint[];
}

/** The scope that a row's columns hold. */
export function scopeOf({ settlementId, categoryId, locationIds }: ScopeColumns): Scope {
  if (settlementId !== null) return { kind: 'settlement', settlementId };
  if (categoryId !== null) return { kind: 'category', categoryId };
  return locationIds.length > 0 ? { kind: 'locations', locationIds } : EVERYTHING;
}

/** The columns that hold the scope. */
export function columnsOf(scope: Scope): ScopeColumns {
  return {
    settlementId: scope.kind === 'settlement' ? scope.settlementId : null,
    categoryId: scope.kind === 'category' ? scope.categoryId : null,
    locationIds: scope.kind === 'locations' ? scope.locationIds : [],
  };
}

/** Where a location must be to lie within the scope, as Prisma's condition; empty where everything does. */
export function locationsWithin(scope: Scope): {
  settlementId?: bigint;
  categoryId?: bigint;
  id?: { in: bigint[] };
} {
  if (scope.kind === 'settlement') return { settlementId: scope.settlementId };
  if (scope.kind === 'category') return { categoryId: scope.categoryId };
  return scope.kind === 'locations' ? { id: { in: [...scope.locationIds] } } : {};
}
