// What the API says alike of a location as everybody sees it, and as members do: its kind, its plain texts, and where it is.
import type { ObjectFieldBuilder } from '@pothos/core';
import type { BuilderTypes } from '../../api/builder.ts';
import { positionOf } from '../../foundation/positions.ts';
import { categoryLoader, settlementLoader } from '../municipalities/loaders.ts';
import { CategoryType, PositionType, SettlementType } from '../municipalities/refs.ts';
import { isLocationKind } from './location-kinds.ts';
import { eachPlainText, PLAIN_TEXTS, type PlainTexts } from './plain-texts.ts';
import { LocationKindType } from './refs.ts';
import type { Location } from './store.ts';

type Placed = PlainTexts &
  Pick<Location, 'municipalityId' | 'kind' | 'settlementId' | 'categoryId' | 'latitude' | 'longitude'>;

/** The fields of a type whose values say it. */
export const placedFields = <Of extends Placed>(t: ObjectFieldBuilder<BuilderTypes, Of>) => ({
  kind: t.field({
    type: LocationKindType,
    description: 'A place, a vehicle, or a tablet.',
    resolve: ({ kind }) => (isLocationKind(kind) ? kind : 'place'),
  }),
  ...eachPlainText((name) =>
    t.string({
      nullable: true,
      description: PLAIN_TEXTS[name].description,
      resolve: (location) => location[name],
    }),
  ),
  settlement: t.field({
    type: SettlementType,
    description: 'The settlement it is in.',
    resolve: ({ municipalityId, settlementId: id }, _args, { loaders }) =>
      loaders(settlementLoader).load({ municipalityId, id }),
  }),
  category: t.field({
    type: CategoryType,
    description: 'The kind of place it is.',
    resolve: ({ municipalityId, categoryId: id }, _args, { loaders }) =>
      loaders(categoryLoader).load({ municipalityId, id }),
  }),
  position: t.field({
    type: PositionType,
    nullable: true,
    description: 'Where it is, where that is known.',
    resolve: (location) => positionOf(location),
  }),
});
