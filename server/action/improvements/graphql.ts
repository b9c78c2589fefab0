// What can be asked of an improvement: what was said and done, when, where, what it looks like, and how ratings were since.
import { builder } from '../../api/builder.ts';
import {
  CategoryType,
  LANGUAGE,
  SettlementType,
  MunicipalityType,
  inLanguage,
} from '../../municipality/municipalities/refs.ts';
import { languageIn, textIn } from '../../foundation/texts/per-language.ts';
import { effectOf } from './effects.ts';
import { EffectType } from './effect-type.ts';
import { ImprovementPhotoType, ImprovementType, PromiseType } from './refs.ts';
import {
  photoPath,
  MOST_IMPROVEMENTS,
  MOST_IN_MUNICIPALITY,
  type Improvement,
} from '../../foundation/improvements/rules.ts';
import './managed.ts';
import './promise-type.ts';
import './publishing.ts';
import './saving.ts';
import {
  categoryLoader,
  municipalityLoader,
  settlementLoader,
} from '../../municipality/municipalities/loaders.ts';
import { locationLoader } from '../../municipality/locations/loaders.ts';
import { LocationType } from '../../municipality/locations/refs.ts';
import { idOrNull, pageSize } from '../../api/scalars.ts';
import { improvementsLoader } from './loaders.ts';
import type { Context } from '../../api/context.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import { listImprovements, type Which } from './store.ts';

/** How many improvements of a municipality somebody gets who does not say. */
const FEW_IN_MUNICIPALITY = 10;

const IMPROVEMENTS = builder.args((t) => ({
  first: t.int({
    defaultValue: FEW_IN_MUNICIPALITY,
    description: `How many at most, 1 to ${MOST_IN_MUNICIPALITY}.`,
  }),
  category: t.id({ description: 'Only of this category, and of places of this category.' }),
  settlement: t.id({ description: 'Only of this settlement, and of places in this settlement.' }),
}));

interface ImprovementArguments {
  readonly first?: number | null | undefined;
  readonly category?: string | null | undefined;
  readonly settlement?: string | null | undefined;
}

/** How many are asked for. Refuses with BAD_INPUT what is out of bounds. */
function improvementsSize(first: number | null | undefined): number {
  return pageSize(first ?? FEW_IN_MUNICIPALITY, MOST_IN_MUNICIPALITY);
}

/** The improvements that the arguments ask for: of those that are done, or of those that are planned. */
function improvementsWithin(
  { database, grant }: Context,
  municipalityId: MunicipalityId,
  which: Which,
  { first, category, settlement }: ImprovementArguments,
): Promise<Improvement[]> {
  const filter = {
    categoryId: idOrNull(category),
    settlementId: idOrNull(settlement),
  };
  const read = grant('improvements.read', municipalityId);
  return listImprovements(database.citizen.prisma, read, which, filter, improvementsSize(first));
}

/** How many improvements of a location somebody gets who does not say. */
const FEW = 3;

/** Sums over months of days. */
const EFFECT_COST = 10;

ImprovementPhotoType.implement({
  description:
    'A photo of what was done, in two sizes, as JPEG: the picture alone, without where or by whom it was taken.',
  fields: (t) => ({
    path: t.string({
      description:
        'Where the large one is, at most 1600 pixels a side, below the address of the platform. It never changes.',
      resolve: async ({ municipalityId, photo }, _args, { loaders }) =>
        photoPath((await loaders(municipalityLoader).load(municipalityId)).slug, photo, 'large'),
    }),
    smallPath: t.string({
      description: 'Where the small one is, at most 640 pixels a side.',
      resolve: async ({ municipalityId, photo }, _args, { loaders }) =>
        photoPath((await loaders(municipalityLoader).load(municipalityId)).slug, photo, 'small'),
    }),
    width: t.int({ description: 'Pixels of the large one.', resolve: ({ photo }) => photo.width }),
    height: t.int({ description: 'Pixels of the large one.', resolve: ({ photo }) => photo.height }),
    alt: t.string({
      description: 'What it shows.',
      args: LANGUAGE,
      resolve: ({ alt }, { language }) => (alt === null ? '' : textIn(alt, language)),
    }),
  }),
});

ImprovementType.implement({
  description:
    'Something that the municipality did, or promises to do: for places, or for a category, a settlement, or everywhere.',
  fields: (t) => ({
    id: t.id({ description: 'Its id.', resolve: ({ id }) => String(id) }),
    text: t.string(inLanguage('What was done, or is to be.', ({ text }) => text)),
    textLanguage: t.string({
      description:
        'The language that this text is written in: Bulgarian where it is not told in the one asked for.',
      args: LANGUAGE,
      resolve: ({ text }, { language }) => languageIn(text, language),
    }),
    said: t.string({
      nullable: true,
      description: 'What citizens had said, where that is told.',
      args: LANGUAGE,
      resolve: ({ said }, { language }) => (said === null ? null : textIn(said, language)),
    }),
    saidLanguage: t.string({
      nullable: true,
      description: 'The language of what they had said.',
      args: LANGUAGE,
      resolve: ({ said }, { language }) => (said === null ? null : languageIn(said, language)),
    }),
    doneOn: t.expose('doneOn', {
      type: 'Date',
      description: 'When it was done; of what is planned, for when it is promised.',
    }),
    promise: t.field({
      type: PromiseType,
      nullable: true,
      description: 'That it was promised, where it was.',
      resolve: ({ municipalityId, doneOn, promised }) => promised && { ...promised, municipalityId, doneOn },
    }),
    photo: t.field({
      type: ImprovementPhotoType,
      nullable: true,
      description: 'What it looks like.',
      resolve: ({ municipalityId, photo, photoAlt }) => photo && { municipalityId, photo, alt: photoAlt },
    }),
    locations: t.field({
      type: [LocationType],
      complexity: { field: 1, multiplier: 2 },
      description: 'The places that it was done for; none where it was for a part of the municipality.',
      resolve: ({ municipalityId, locationIds }, _args, { loaders }) =>
        Promise.all(locationIds.map((id) => loaders(locationLoader).load({ municipalityId, id }))),
    }),
    category: t.field({
      type: CategoryType,
      nullable: true,
      description: 'The kind of places that it was done for, where no single ones are named.',
      resolve: ({ municipalityId, categoryId: id }, _args, { loaders }) =>
        id === null ? null : loaders(categoryLoader).load({ municipalityId, id }),
    }),
    settlement: t.field({
      type: SettlementType,
      nullable: true,
      description: 'The settlement that it was done for, where no single places are named.',
      resolve: ({ municipalityId, settlementId: id }, _args, { loaders }) =>
        id === null ? null : loaders(settlementLoader).load({ municipalityId, id }),
    }),
    effect: t.field({
      type: EffectType,
      complexity: EFFECT_COST,
      description: 'How the ratings of those places were before and after.',
      resolve: (improvement, _args, context) => effectOf(context, improvement),
    }),
  }),
});

builder.objectFields(MunicipalityType, (t) => ({
  improvements: t.field({
    type: [ImprovementType],
    args: IMPROVEMENTS,
    complexity: ({ first }) => ({ field: 1, multiplier: improvementsSize(first) }),
    description: 'What was done, the latest first.',
    resolve: ({ id }, args, context) => improvementsWithin(context, id, 'DONE', args),
  }),
  plannedImprovements: t.field({
    type: [ImprovementType],
    args: IMPROVEMENTS,
    complexity: ({ first }) => ({ field: 1, multiplier: improvementsSize(first) }),
    description:
      'What is promised and not done, the next first; after it what was given up, the latest first.',
    resolve: ({ id }, args, context) => improvementsWithin(context, id, 'PLANNED', args),
  }),
}));

const OF_PLACE = builder.args((t) => ({
  first: t.int({ defaultValue: FEW, description: `How many at most, 1 to ${MOST_IMPROVEMENTS}.` }),
}));

interface FirstArgument {
  readonly first?: number | null | undefined;
}

/** How many of a place are asked for. Refuses with BAD_INPUT what is out of bounds. */
const sizeOfPlace = ({ first }: FirstArgument): number => pageSize(first ?? FEW, MOST_IMPROVEMENTS);

/** What a list of a place costs: one who says null pays for all. */
const costOfPlace = ({ first }: FirstArgument) => ({
  field: 1,
  multiplier: pageSize(first ?? MOST_IMPROVEMENTS, MOST_IMPROVEMENTS),
});

builder.objectFields(LocationType, (t) => ({
  improvements: t.field({
    type: [ImprovementType],
    args: OF_PLACE,
    complexity: costOfPlace,
    description: 'What was done here, the latest first.',
    resolve: ({ municipalityId, id }, args, { loaders }) =>
      loaders(improvementsLoader).load({ municipalityId, id, first: sizeOfPlace(args), which: 'DONE' }),
  }),
  plannedImprovements: t.field({
    type: [ImprovementType],
    args: OF_PLACE,
    complexity: costOfPlace,
    description: 'What is promised here and not done, the next first; after it what was given up.',
    resolve: ({ municipalityId, id }, args, { loaders }) =>
      loaders(improvementsLoader).load({ municipalityId, id, first: sizeOfPlace(args), which: 'PLANNED' }),
  }),
}));
