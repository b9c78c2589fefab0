// What can be asked of municipalities, their settlements and categories.
import { builder } from '../../api/builder.ts';
import type { Context } from '../../api/context.ts';
import { LocationHoursType } from '../hours/type.ts';
import { hoursOf } from '../hours/rules.ts';
import { sourceOfArms } from '../arms/source.ts';
import { AboutType } from './about-type.ts';
import { findAsked } from './arguments.ts';
import { isAbout } from './about.ts';
import {
  CategoryIconType,
  CategoryType,
  MunicipalityType,
  PositionType,
  SettlementType,
  inLanguage,
} from './refs.ts';
import { iconOf } from './category-icons.ts';
import { isUrgentKind } from './urgent-kinds.ts';
import { nextNight } from '../../foundation/ballot.ts';
import { inUse } from '../../foundation/retirement.ts';
import { positionOf } from '../../foundation/positions.ts';
import { textsOf } from '../../foundation/texts/per-language.ts';
import './category-editing.ts';
import './category-ordering.ts';
import './editing.ts';
import './paper-address.ts';
import './settlement-editing.ts';
import {
  listCategories,
  listMunicipalities,
  listSettlements,
  type Category,
  type Settlement,
} from './store.ts';

MunicipalityType.implement({
  description: 'A municipality: one tenant, with its own places, questions and results.',
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Its name in addresses, for instance stara-zagora.' }),
    name: t.string(inLanguage('Its full name.', ({ name }) => name)),
    languages: t.exposeStringList('languages', {
      description: 'Languages it offers, the first one by default.',
    }),
    timeZone: t.exposeString('timeZone', { description: 'The IANA time zone that decides what a day is.' }),
    isDemo: t.exposeBoolean('isDemo', { description: 'A demo city: its ratings are invented.' }),
    threshold: t.exposeInt('threshold', {
      description: 'How many ratings at the least are published together.',
    }),
    openingHour: t.exposeInt('openingHour', {
      description: 'From which hour of its day on the box is opened, once a day: 0 to 23.',
    }),
    nextNight: t.field({
      type: 'Date',
      description:
        'The day on which the box is opened next, from its hour on; in a demo city also whenever a group is full.',
      resolve: ({ timeZone, openingHour }, _args, { now }) =>
        nextNight({ timeZone, openingHour, now: now() }),
    }),
    colour: t.exposeString('colour', { description: 'Its main colour, #rrggbb.' }),
    host: t.exposeString('host', {
      nullable: true,
      description: 'The host of its own, which its signs carry.',
    }),
    urgentPhone: t.exposeString('urgentPhone', {
      nullable: true,
      description: 'Whom to call when it cannot wait.',
    }),
    arms: t.exposeString('arms', {
      nullable: true,
      description:
        'Its arms as SVG, safe to put into a page: nothing in it runs, leads elsewhere, or has an id.',
    }),
    boundary: t.exposeString('boundary', {
      nullable: true,
      description:
        'Its boundary as GeoJSON: a MultiPolygon, simplified for maps; null where it has not brought one.',
    }),
    armsSource: t.string({
      nullable: true,
      description:
        'What a picture of its arms has as its source: a data: address where they are small, else the path at which they stand for good. Null: it has none.',
      resolve: sourceOfArms,
    }),
    about: t.field({
      type: AboutType,
      nullable: true,
      description: 'Whom to turn to about data and accessibility; null where it has not said so.',
      resolve: ({ about }) => (isAbout(about) ? about : null),
    }),
    commentsAllowed: t.exposeBoolean('commentsAllowed', {
      description: 'Whether a citizen may send a comment.',
    }),
    commentMonths: t.exposeInt('commentMonths', {
      description: 'For how many months after the one in which it was opened a comment is kept.',
    }),
    inBenchmark: t.exposeBoolean('inBenchmark', {
      description: 'Whether it is compared with other cities that agreed to it too.',
    }),
    settlements: t.field({
      type: [SettlementType],
      complexity: { field: 1, multiplier: 60 },
      description: 'Its city, towns and villages.',
      resolve: async ({ id }, _args, { database, grant }) =>
        inUse(await listSettlements(database.citizen.prisma, grant('municipalities.read', id))),
    }),
    categories: t.field({
      type: [CategoryType],
      complexity: { field: 1, multiplier: 20 },
      description: 'The kinds of places that are rated, in their order.',
      resolve: async ({ id }, _args, { database, grant }) =>
        inUse(await listCategories(database.citizen.prisma, grant('municipalities.read', id))),
    }),
  }),
});

/** Whether one of the municipality's places is of the settlement or the category. */
async function hasPlaces(
  { id, municipalityId }: Settlement | Category,
  of: 'settlementId' | 'categoryId',
  { remembered, grant }: Context,
): Promise<boolean> {
  const served = await remembered.served(grant('municipalities.read', municipalityId));
  return served.some((each) => each[of] === id);
}

SettlementType.implement({
  description: 'A city, town or village of the municipality.',
  fields: (t) => ({
    id: t.id({ description: 'Its id.', resolve: ({ id }) => String(id) }),
    ekatte: t.exposeString('ekatte', { description: 'Its code in the national register, five digits.' }),
    kind: t.exposeString('kind', { description: 'city, town or village.' }),
    name: t.string(inLanguage('Its name.', ({ name }) => name)),
    position: t.field({
      type: PositionType,
      nullable: true,
      description: 'Its centre, where it is known.',
      resolve: (settlement) => positionOf(settlement),
    }),
    nameTexts: t.field({
      type: 'Texts',
      description: 'Its name in every language.',
      resolve: ({ name }) => textsOf(name),
    }),
    hasPlaces: t.boolean({
      // Of all of them at once, and remembered.
      complexity: 0,
      description: 'Whether there is a place in it, in use or not.',
      resolve: (settlement, _args, context) => hasPlaces(settlement, 'settlementId', context),
    }),
    isRetired: t.boolean({
      description: 'Out of use: what was published of it stays.',
      resolve: ({ retiredOn }) => retiredOn !== null,
    }),
    version: t.exposeInt('version', { description: 'Goes up with every change.' }),
  }),
});

CategoryType.implement({
  description: 'A kind of place, with the question that is asked there.',
  fields: (t) => ({
    id: t.id({ description: 'Its id.', resolve: ({ id }) => String(id) }),
    key: t.exposeString('key', { description: 'Its stable name, for instance kindergartens.' }),
    name: t.string(inLanguage('Its name.', ({ name }) => name)),
    icon: t.field({
      type: CategoryIconType,
      description: 'What its picture shows.',
      resolve: ({ icon }) => iconOf(icon),
    }),
    isUrgent: t.boolean({
      description:
        'Somebody may be in danger at such a place: whoever rated it is told whom to call when it cannot wait.',
      resolve: ({ icon }) => isUrgentKind(iconOf(icon)),
    }),
    ratingQuestion: t.string(
      inLanguage('The question that the score answers.', ({ ratingQuestion }) => ratingQuestion),
    ),
    hours: t.field({
      type: [LocationHoursType],
      complexity: { field: 1, multiplier: 2 },
      description:
        'When its places are open that have no hours of their own, in the order of the week; empty where that is not said.',
      resolve: ({ hours }) => hoursOf(hours),
    }),
    asksDayPart: t.boolean({
      description: 'Whether who rated one of its places is asked for the part of the day.',
      resolve: ({ dayParts }) => dayParts === 'ASKED',
    }),
    nameTexts: t.field({
      type: 'Texts',
      description: 'Its name in every language.',
      resolve: ({ name }) => textsOf(name),
    }),
    ratingQuestionTexts: t.field({
      type: 'Texts',
      description: 'The question in every language.',
      resolve: ({ ratingQuestion }) => textsOf(ratingQuestion),
    }),
    hasPlaces: t.boolean({
      // Of all of them at once, and remembered.
      complexity: 0,
      description: 'Whether there is a place of it, in use or not.',
      resolve: (category, _args, context) => hasPlaces(category, 'categoryId', context),
    }),
    isRetired: t.boolean({
      description: 'Out of use: what was published of it stays.',
      resolve: ({ retiredOn }) => retiredOn !== null,
    }),
    version: t.exposeInt('version', { description: 'Goes up with every change.' }),
  }),
});

builder.queryField('municipalities', (t) =>
  t.field({
    type: [MunicipalityType],
    access: 'municipalities.find',
    complexity: { field: 1, multiplier: 30 },
    description: 'The municipalities of this platform; where the host is one of theirs, that one.',
    resolve: async (_root, _args, { database, grant, hostOf }) => {
      const all = await listMunicipalities(database.citizen.prisma, grant('municipalities.find', null));
      return hostOf === null ? all : all.filter(({ id }) => id === hostOf);
    },
  }),
);

builder.queryField('municipality', (t) =>
  t.field({
    type: MunicipalityType,
    nullable: true,
    access: 'municipalities.find',
    args: { slug: t.arg.string({ required: true, description: 'Its name in addresses.' }) },
    description: 'The municipality of the slug; null where there is none.',
    resolve: (_root, { slug }, context) => findAsked(context, slug),
  }),
);
