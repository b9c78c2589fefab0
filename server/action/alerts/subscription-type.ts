// What can be asked of what a member hears of.
import { builder } from '../../api/builder.ts';
import { groupLoader } from '../../municipality/location-groups/loaders.ts';
import { LocationGroupType } from '../../municipality/location-groups/refs.ts';
import { LocationType } from '../../municipality/locations/refs.ts';
import { CategoryType, SettlementType } from '../../municipality/municipalities/refs.ts';
import { AlertKindType, AlertSubscriptionType, FrequencyType } from './refs.ts';
import type { Mute } from './store-mine.ts';
import { locationLoader } from '../../municipality/locations/loaders.ts';
import { categoryLoader, settlementLoader } from '../../municipality/municipalities/loaders.ts';

const AlertMuteType = builder.objectRef<Mute>('AlertMute').implement({
  description: 'A place, a category or a settlement that a member does not want to hear of.',
  fields: (t) => ({
    id: t.id({ description: 'Its id.', resolve: ({ id }) => String(id) }),
    location: t.field({
      type: LocationType,
      nullable: true,
      description: 'The place.',
      resolve: ({ municipalityId, locationId: id }, _args, { loaders }) =>
        id === null ? null : loaders(locationLoader).load({ municipalityId, id }),
    }),
    category: t.field({
      type: CategoryType,
      nullable: true,
      description: 'The category.',
      resolve: ({ municipalityId, categoryId: id }, _args, { loaders }) =>
        id === null ? null : loaders(categoryLoader).load({ municipalityId, id }),
    }),
    settlement: t.field({
      type: SettlementType,
      nullable: true,
      description: 'The settlement.',
      resolve: ({ municipalityId, settlementId: id }, _args, { loaders }) =>
        id === null ? null : loaders(settlementLoader).load({ municipalityId, id }),
    }),
    until: t.expose('until', { type: 'Date', nullable: true, description: 'The last day; null: for good.' }),
  }),
});

AlertSubscriptionType.implement({
  description:
    'What a member hears of, and how often. Without categories, settlements, places and groups: all that it may see.',
  fields: (t) => ({
    id: t.id({ description: 'The id of the member.', resolve: ({ id }) => String(id) }),
    frequency: t.expose('frequency', { type: FrequencyType, description: 'How often.' }),
    kinds: t.expose('kinds', { type: [AlertKindType], description: 'Of which kinds of alerts.' }),
    categories: t.field({
      type: [CategoryType],
      description: 'Of these categories, and of their places.',
      resolve: ({ municipalityId, categoryIds }, _args, { loaders }) =>
        Promise.all(categoryIds.map((id) => loaders(categoryLoader).load({ municipalityId, id }))),
    }),
    settlements: t.field({
      type: [SettlementType],
      description: 'Of these settlements, and of their places.',
      resolve: ({ municipalityId, settlementIds }, _args, { loaders }) =>
        Promise.all(settlementIds.map((id) => loaders(settlementLoader).load({ municipalityId, id }))),
    }),
    locations: t.field({
      type: [LocationType],
      description: 'Of these places.',
      resolve: ({ municipalityId, locationIds }, _args, { loaders }) =>
        Promise.all(locationIds.map((id) => loaders(locationLoader).load({ municipalityId, id }))),
    }),
    groups: t.field({
      type: [LocationGroupType],
      description: 'Of the places of these groups, whatever they become.',
      resolve: async ({ municipalityId, groupIds }, _args, { loaders }) => {
        const groups = await Promise.all(
          groupIds.map((id) => loaders(groupLoader).load({ municipalityId, id })),
        );
        return groups.filter((group) => group !== null);
      },
    }),
    wantsMonthly: t.exposeBoolean('wantsMonthly', { description: 'The monthly page comes by e-mail.' }),
    mutes: t.expose('mutes', {
      type: [AlertMuteType],
      description: 'What the member does not want to hear of.',
    }),
    version: t.exposeInt('version', { description: 'Goes up with every change; 0: nothing was chosen yet.' }),
  }),
});
