// What can be asked of a location: a place, or a vehicle, that carries a sign.
import { DAYS, daysFrom, summaryOfLocation, SummaryType } from '../aggregates/summary.ts';
import { builder } from '../graphql/builder.ts';
import { idFrom } from '../graphql/scalars.ts';
import { CategoryType, LANGUAGE, MunicipalityType, SettlementType } from '../municipalities/refs.ts';
import { textIn } from '../municipalities/rules.ts';
import { findMunicipality } from '../municipalities/store.ts';
import { LocationType } from './refs.ts';
import { listLocationsById } from './store.ts';

const LocationKind = builder.enumType('LocationKind', {
  description: 'Where a sign hangs.',
  values: {
    PLACE: { value: 'place', description: 'At a place with an address.' },
    VEHICLE: { value: 'vehicle', description: 'In a bus or trolleybus, told by its registration number.' },
  },
});

LocationType.implement({
  description: 'A place or a vehicle that carries a sign and is rated.',
  fields: (t) => ({
    id: t.id({ description: 'Its id.', resolve: ({ id }) => String(id) }),
    name: t.string({
      description: 'Its name.',
      args: LANGUAGE,
      resolve: ({ name }, { language }) => textIn(name, language),
    }),
    address: t.string({
      nullable: true,
      description: 'Its address, where it has one.',
      args: LANGUAGE,
      resolve: ({ address }, { language }) => (address === null ? null : textIn(address, language)),
    }),
    kind: t.field({
      type: LocationKind,
      description: 'A place or a vehicle.',
      resolve: ({ kind }) => (kind === 'vehicle' ? 'vehicle' : 'place'),
    }),
    registrationNumber: t.exposeString('registrationNumber', {
      nullable: true,
      description: "A vehicle's registration number.",
    }),
    line: t.exposeString('line', { nullable: true, description: 'The line that a vehicle mostly serves.' }),
    isDemo: t.exposeBoolean('isDemo', {
      description: 'Something about it is invented: a name, a number, where it is.',
    }),
    isRetired: t.boolean({
      description: 'It is no longer rated.',
      resolve: ({ retiredOn }) => retiredOn !== null,
    }),
    latitude: t.exposeFloat('latitude', { nullable: true, description: 'WGS 84, degrees.' }),
    longitude: t.exposeFloat('longitude', { nullable: true, description: 'WGS 84, degrees.' }),
    settlement: t.field({
      type: SettlementType,
      description: 'The settlement it is in.',
      resolve: ({ municipalityId, settlementId: id }, _args, { loaders }) =>
        loaders.settlement.load({ municipalityId, id }),
    }),
    category: t.field({
      type: CategoryType,
      description: 'The kind of place it is.',
      resolve: ({ municipalityId, categoryId: id }, _args, { loaders }) =>
        loaders.category.load({ municipalityId, id }),
    }),
    municipality: t.field({
      type: MunicipalityType,
      description: 'The municipality it belongs to.',
      resolve: ({ municipalityId }, _args, { loaders }) => loaders.municipality.load(municipalityId),
    }),
    summary: t.field({
      type: SummaryType,
      args: DAYS,
      description: 'What is published of it, summed; one statement for a whole page of locations.',
      resolve: (location, args, context) => summaryOfLocation(context, location, daysFrom(args)),
    }),
  }),
});

builder.queryField('location', (t) =>
  t.field({
    type: LocationType,
    nullable: true,
    access: 'locations.read',
    args: {
      municipality: t.arg.string({ required: true, description: "The municipality's slug." }),
      id: t.arg.id({ required: true, description: "The location's id." }),
    },
    description: 'A location of the municipality; null where there is none.',
    resolve: async (_root, args, { database, grant }) => {
      const { prisma } = database.citizen;
      const find = grant('municipalities.find', null);
      const municipality = await findMunicipality(prisma, find, args.municipality);
      if (!municipality) return null;
      const read = grant('locations.read', municipality.id);
      return (await listLocationsById(prisma, read, [idFrom(args.id)]))[0] ?? null;
    },
  }),
);
