// What can be asked of a location: a place, or a vehicle, that carries a sign.
import { builder } from '../../api/builder.ts';
import { idFrom, pageSize } from '../../api/scalars.ts';
import { LANGUAGE, MunicipalityType, inLanguage } from '../municipalities/refs.ts';
import { textIn } from '../../foundation/texts/per-language.ts';
import { asksPresenceOn } from '../presence/rules.ts';
import { findAsked } from '../municipalities/arguments.ts';
import { OpeningHoursType } from '../hours/type.ts';
import { dayIn } from '../../foundation/days.ts';
import { seasonOn } from './season.ts';
import { LocationChangeType, LocationType, SeasonStateType } from './refs.ts';
import { LOCATION_ARGS, LocationConnectionType, locationsCost, pageOfLocations } from './connection.ts';
import { listLocationsById } from './store.ts';
import { changesLoader, locationLoader, nearbyLoader, openingHoursLoader, tabletLoader } from './loaders.ts';
import { municipalityLoader } from '../municipalities/loaders.ts';
import { placedFields } from './placed-fields.ts';

/** How many places nearby somebody gets who does not say, and can ask for. */
const FEW = 3;
const MOST_NEARBY = 10;
/** Every place of the settlement is looked at for them. */
const NEARBY_COST = 20;

LocationType.implement({
  description: 'A place or a vehicle that carries a sign and is rated.',
  fields: (t) => ({
    id: t.id({ description: 'Its id.', resolve: ({ id }) => String(id) }),
    name: t.string(inLanguage('Its name.', ({ name }) => name)),
    address: t.string({
      nullable: true,
      description: 'Its address, where it has one.',
      args: LANGUAGE,
      resolve: ({ address }, { language }) => (address === null ? null : textIn(address, language)),
    }),
    ...placedFields(t),
    isDemo: t.exposeBoolean('isDemo', {
      description: 'Something about it is invented: a name, a number, where it is.',
    }),
    isRetired: t.boolean({
      description: 'It is no longer rated.',
      resolve: ({ retiredOn }) => retiredOn !== null,
    }),
    season: t.field({
      type: SeasonStateType,
      description: 'Whether it is open to votes today: always, where it has neither a first nor a last day.',
      resolve: async (location, _args, { loaders, now }) => {
        if (location.firstDay === null && location.lastDay === null) return 'OPEN';
        const { timeZone } = await loaders(municipalityLoader).load(location.municipalityId);
        return seasonOn(location, dayIn(timeZone, now()));
      },
    }),
    asksPresence: t.boolean({
      description:
        'Whether a vote counts there today only with a slip of paper: one without stands apart, as unconfirmed.',
      resolve: async ({ municipalityId, ...presence }, _args, { loaders, now }) => {
        if (presence.presenceChangedOn === null) return presence.asksPresence;
        const { timeZone } = await loaders(municipalityLoader).load(municipalityId);
        return asksPresenceOn(presence, dayIn(timeZone, now()));
      },
    }),
    openingHours: t.field({
      type: OpeningHoursType,
      nullable: true,
      description: 'When it is open, by itself or by its category; null where nobody said it.',
      resolve: ({ municipalityId, id }, _args, { loaders }) =>
        loaders(openingHoursLoader).load({ municipalityId, id }),
    }),
    changes: t.field({
      type: [LocationChangeType],
      description: 'What was changed of it lately, the latest first: ten at most.',
      resolve: async ({ municipalityId, id }, _args, { loaders }) => [
        ...(await loaders(changesLoader).load({ municipalityId, id })),
      ],
    }),
    desk: t.field({
      type: LocationType,
      nullable: true,
      description: 'Of a tablet: the place at whose desk it stands.',
      resolve: ({ municipalityId, deskId: id }, _args, { loaders }) =>
        id === null ? null : loaders(locationLoader).load({ municipalityId, id }),
    }),
    tablet: t.field({
      type: LocationType,
      nullable: true,
      description: 'The tablet at its desk, in use: rated apart, and part of no sum of this place.',
      resolve: ({ municipalityId, id }, _args, { loaders }) =>
        loaders(tabletLoader).load({ municipalityId, id }),
    }),
    nearby: t.field({
      type: [LocationType],
      args: {
        first: t.arg.int({ defaultValue: FEW, description: `How many at most, 1 to ${MOST_NEARBY}.` }),
      },
      complexity: ({ first }) => ({
        field: NEARBY_COST,
        multiplier: pageSize(first ?? MOST_NEARBY, MOST_NEARBY),
      }),
      description:
        'Others of its settlement that are rated: the nearest first where coordinates are known, then those of its category.',
      resolve: ({ municipalityId, id }, { first }, { loaders }) =>
        loaders(nearbyLoader).load({ municipalityId, id, first: pageSize(first ?? FEW, MOST_NEARBY) }),
    }),
    municipality: t.field({
      type: MunicipalityType,
      description: 'The municipality it belongs to.',
      resolve: ({ municipalityId }, _args, { loaders }) => loaders(municipalityLoader).load(municipalityId),
    }),
  }),
});

builder.objectField(MunicipalityType, 'locations', (t) =>
  t.field({
    type: LocationConnectionType,
    args: LOCATION_ARGS,
    complexity: locationsCost,
    description: 'Its places in use, searched and filtered.',
    resolve: (municipality, args, context) => pageOfLocations(municipality, args, context),
  }),
);

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
    resolve: async (_root, args, context) => {
      const municipality = await findAsked(context, args.municipality);
      if (!municipality) return null;
      const read = context.grant('locations.read', municipality.id);
      return (await listLocationsById(context.database.citizen.prisma, read, [idFrom(args.id)]))[0] ?? null;
    },
  }),
);
