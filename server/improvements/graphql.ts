// What can be asked of an improvement: what was done, when, and where.
import { LocationType } from '../locations/refs.ts';
import { CategoryType, LANGUAGE, SettlementType } from '../municipalities/refs.ts';
import { textIn } from '../municipalities/rules.ts';
import { ImprovementType } from './refs.ts';

ImprovementType.implement({
  description:
    'Something that the municipality did: for a place, or for a category, a settlement, or everywhere.',
  fields: (t) => ({
    id: t.id({ description: 'Its id.', resolve: ({ id }) => String(id) }),
    text: t.string({
      description: 'What was done.',
      args: LANGUAGE,
      resolve: ({ text }, { language }) => textIn(text, language),
    }),
    doneOn: t.field({ type: 'Date', description: 'When it was done.', resolve: ({ doneOn }) => doneOn }),
    location: t.field({
      type: LocationType,
      nullable: true,
      description: 'The place, where it was done for one.',
      resolve: ({ municipalityId, locationId: id }, _args, { loaders }) =>
        id === null ? null : loaders.location.load({ municipalityId, id }),
    }),
    category: t.field({
      type: CategoryType,
      nullable: true,
      description: 'The kind of places that it was done for, where no single one is named.',
      resolve: ({ municipalityId, categoryId: id }, _args, { loaders }) =>
        id === null ? null : loaders.category.load({ municipalityId, id }),
    }),
    settlement: t.field({
      type: SettlementType,
      nullable: true,
      description: 'The settlement that it was done for, where no single place is named.',
      resolve: ({ municipalityId, settlementId: id }, _args, { loaders }) =>
        id === null ? null : loaders.settlement.load({ municipalityId, id }),
    }),
  }),
});
