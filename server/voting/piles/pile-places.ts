// What members can ask before they have slips of paper made: the places that can have a pile, of those that they choose.
import { asGranted } from '../../access/grants/as-granted.ts';
import { builder } from '../../api/builder.ts';
import { idFrom, idOrNull } from '../../api/scalars.ts';
import { AppError } from '../../foundation/errors.ts';
import { textIn } from '../../foundation/texts/per-language.ts';
import { listGroups } from '../../municipality/location-groups/store.ts';
import { cityField } from '../../municipality/municipalities/city-field.ts';
import { categoryLoader } from '../../municipality/municipalities/loaders.ts';
import { LANGUAGE, inLanguage } from '../../municipality/municipalities/refs.ts';
import { MOST_PLACES } from './rules.ts';
import { listPilePlaces, type PilePlace } from './store-places.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';

/** One answer may hold every place of a city, for a page that chooses among them without asking again. */
const COST = 2_000;

interface Listed extends PilePlace {
  readonly municipalityId: MunicipalityId;
}

const PilePlaceType = builder.objectRef<Listed>('PilePlace').implement({
  description: 'A place that can have a pile of paper slips.',
  fields: (t) => ({
    id: t.id({ description: 'Its id.', resolve: ({ id }) => String(id) }),
    name: t.string(inLanguage('Its name.', ({ name }) => name)),
    address: t.string({
      nullable: true,
      description: 'Its address.',
      args: LANGUAGE,
      resolve: ({ address }, { language }) => address && textIn(address, language),
    }),
    settlement: t.string(inLanguage('Its settlement.', ({ settlement }) => settlement)),
    ratingQuestion: t.string({
      description: 'The question that its slips ask.',
      args: LANGUAGE,
      resolve: async ({ municipalityId, categoryId: id }, { language }, { loaders }) => {
        const category = await loaders(categoryLoader).load({ municipalityId, id });
        return textIn(category.ratingQuestion, language);
      },
    }),
  }),
});

interface Places {
  readonly places: readonly Listed[];
  readonly totalCount: number;
}

const PilePlacesType = builder.objectRef<Places>('PilePlaces').implement({
  description: 'Places that can have a pile of paper slips.',
  fields: (t) => ({
    places: t.expose('places', {
      type: [PilePlaceType],
      complexity: { field: 0, multiplier: 1 },
      description: `They, by settlement and name: ${MOST_PLACES} at the most, as can have one together.`,
    }),
    totalCount: t.exposeInt('totalCount', { description: 'How many there are in all.' }),
  }),
});

builder.queryField('pilePlaces', (t) =>
  cityField(t, {
    type: PilePlacesType,
    access: 'piles.edit',
    args: {
      settlement: t.arg.id({ description: 'Only in this settlement.' }),
      category: t.arg.id({ description: 'Only of this category.' }),
      group: t.arg.id({ description: 'Only of this group of places.' }),
      locations: t.arg.idList({ description: 'Only these.' }),
    },
    complexity: { field: COST, multiplier: 1 },
    description:
      'The places of a municipality that can have a pile of paper slips: those in use, without tablets.',
    resolve: ({ municipality, grant: edit, context }, args): Promise<Places> =>
      asGranted(context, edit, async (tx) => {
        const named = args.locations?.map(idFrom) ?? null;
        const groupId = idOrNull(args.group);
        const [group] = groupId === null ? [] : await listGroups(tx, edit, [groupId]);
        if (groupId !== null && !group)
          throw new AppError('NOT_FOUND', 'There is no such group of places here.');
        const found = await listPilePlaces(tx, edit, {
          settlementId: idOrNull(args.settlement),
          categoryId: idOrNull(args.category),
          locationIds: group ? group.locationIds.filter((id) => named?.includes(id) ?? true) : named,
        });
        const places = found
          .slice(0, MOST_PLACES)
          .map((place) => ({ ...place, municipalityId: municipality.id }));
        return { places, totalCount: found.length };
      }),
  }),
);
