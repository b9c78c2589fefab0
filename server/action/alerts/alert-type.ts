// What can be asked of an alert: what it tells, of what, since when, and what became of it.
import { LocationType } from '../../municipality/locations/refs.ts';
import { CategoryType, SettlementType } from '../../municipality/municipalities/refs.ts';
import { AlertKindType, AlertStateType, AlertType } from './refs.ts';
import { locationLoader } from '../../municipality/locations/loaders.ts';
import { categoryLoader, settlementLoader } from '../../municipality/municipalities/loaders.ts';

AlertType.implement({
  description:
    'Something that the published ratings show, told once. It names a place, a category or a settlement, days of publication, and sums of groups.',
  fields: (t) => ({
    id: t.id({ description: 'Its id.', resolve: ({ id }) => String(id) }),
    kind: t.expose('kind', { type: AlertKindType, description: 'What it tells.' }),
    location: t.field({
      type: LocationType,
      nullable: true,
      description: 'The place that it is about, where it is about one.',
      resolve: ({ municipalityId, locationId: id }, _args, { loaders }) =>
        id === null ? null : loaders(locationLoader).load({ municipalityId, id }),
    }),
    category: t.field({
      type: CategoryType,
      nullable: true,
      description:
        'The category that it is about, where it is about one: each of its places compared with itself.',
      resolve: ({ municipalityId, categoryId: id }, _args, { loaders }) =>
        id === null ? null : loaders(categoryLoader).load({ municipalityId, id }),
    }),
    settlement: t.field({
      type: SettlementType,
      nullable: true,
      description:
        'The settlement that it is about, where it is about one: each of its places compared with itself.',
      resolve: ({ municipalityId, settlementId: id }, _args, { loaders }) =>
        id === null ? null : loaders(settlementLoader).load({ municipalityId, id }),
    }),
    since: t.expose('since', {
      type: 'Date',
      description:
        'Of a change the first day of publication after it, of a silence the last day of publication, of a flood its first, of hours the first on which the new ones held.',
    }),
    toldOn: t.expose('toldOn', {
      type: 'Date',
      description: 'The day of publication after which it was told.',
    }),
    count: t.exposeInt('count', {
      description:
        'The ratings after a change, the days of a silence, or the unconfirmed ratings of a flood, or of 30 days with other hours.',
    }),
    before: t.exposeFloat('before', {
      description:
        'The average before a change; the usual days between two publications; the usual unconfirmed ratings of 30 days, or, of hours, the usual share of them, from 0 to 1.',
    }),
    after: t.exposeFloat('after', {
      nullable: true,
      description:
        'The average after a change; of hours the share of unconfirmed ratings in 30 days, from 0 to 1.',
    }),
    state: t.expose('state', { type: AlertStateType, description: 'What became of it.' }),
    note: t.exposeString('note', { nullable: true, description: 'What a member wrote about it.' }),
    version: t.exposeInt('version', { description: 'Goes up with every change.' }),
  }),
});
