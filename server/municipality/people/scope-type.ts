// What a member is bound to, as it is asked for and as it is sent.
import type { ScopeColumns } from '../../access/grants/member-roles.ts';
import { builder } from '../../api/builder.ts';
import { idFrom, idOrNull } from '../../api/scalars.ts';
import { groupLoader } from '../location-groups/loaders.ts';
import { LocationGroupType } from '../location-groups/refs.ts';
import { LocationType } from '../locations/refs.ts';
import { CategoryType, SettlementType } from '../municipalities/refs.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import { locationLoader } from '../locations/loaders.ts';
import { categoryLoader, settlementLoader } from '../municipalities/loaders.ts';

export interface Scoped extends ScopeColumns {
  readonly municipalityId: MunicipalityId;
  /** Not known of oneself: there the places say enough. */
  readonly groupId?: bigint | null;
}

export const ScopeType = builder.objectRef<Scoped>('Scope').implement({
  description: 'What a local member is bound to: exactly one of these.',
  fields: (t) => ({
    settlement: t.field({
      type: SettlementType,
      nullable: true,
      description: 'One settlement.',
      resolve: ({ municipalityId, settlementId: id }, _args, { loaders }) =>
        id === null ? null : loaders(settlementLoader).load({ municipalityId, id }),
    }),
    category: t.field({
      type: CategoryType,
      nullable: true,
      description: 'One category.',
      resolve: ({ municipalityId, categoryId: id }, _args, { loaders }) =>
        id === null ? null : loaders(categoryLoader).load({ municipalityId, id }),
    }),
    group: t.field({
      type: LocationGroupType,
      nullable: true,
      description: 'The group whose places they are; null also where one asks of oneself.',
      resolve: ({ municipalityId, groupId: id = null }, _args, { loaders }) =>
        id === null ? null : loaders(groupLoader).load({ municipalityId, id }),
    }),
    locations: t.field({
      type: [LocationType],
      description:
        'These places, those of the group where there is one; none where it is a settlement or a category.',
      resolve: ({ municipalityId, locationIds }, _args, { loaders }) =>
        Promise.all(locationIds.map((id) => loaders(locationLoader).load({ municipalityId, id }))),
    }),
  }),
});

/** How many places a list of a local member may hold. */
export const MOST_LOCATIONS = 100;

export const ScopeInput = builder.inputType('ScopeInput', {
  description: 'What a local member is bound to: exactly one of these.',
  fields: (t) => ({
    settlement: t.id({ description: 'One settlement.' }),
    category: t.id({ description: 'One category.' }),
    group: t.id({ description: 'The places of one group, whatever they will be.' }),
    locations: t.idList({ description: `These places, at most ${MOST_LOCATIONS}.` }),
  }),
});

interface ScopeFields {
  readonly settlement?: string | null | undefined;
  readonly category?: string | null | undefined;
  readonly group?: string | null | undefined;
  readonly locations?: readonly string[] | null | undefined;
}

/** The columns that the input names; the places of a group are put in where it is given (`filled` of post.ts). */
export function scopeFrom(
  input: ScopeFields | null | undefined,
): ScopeColumns & { readonly groupId: bigint | null } {
  return {
    settlementId: idOrNull(input?.settlement),
    categoryId: idOrNull(input?.category),
    groupId: idOrNull(input?.group),
    locationIds: [...new Set(input?.locations ?? [])].map(idFrom),
  };
}
