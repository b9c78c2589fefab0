// What a city's own admins can ask of the templates: which categories it may have yet, and one of them.
import { change } from '../../access/journal/change.ts';
import { asGranted } from '../../access/grants/as-granted.ts';
import { builder } from '../../api/builder.ts';
import { outcomesOf } from '../../api/outcomes.ts';
import { textsOf } from '../../foundation/texts/per-language.ts';
import { iconOf } from '../municipalities/category-icons.ts';
import { cityField } from '../municipalities/city-field.ts';
import { CategoryIconType, CategoryType } from '../municipalities/refs.ts';
import { listOrderedCategories } from '../municipalities/store-categories.ts';
import { waitForTurn } from '../municipalities/store-lock.ts';
import type { Category } from '../municipalities/store.ts';
import { applyTemplates } from './apply.ts';
import {
  type CategoryTemplate,
  type OptionTemplate,
  type QuestionTemplate,
  readTemplates,
} from './catalog.ts';
import { addableOf, faultOfAdding, type FaultOfAdding } from './offer.ts';
import { findNewerQuestion } from './newer-question.ts';
import { listHad } from './store.ts';

const OfferedOptionType = builder.objectRef<OptionTemplate>('OfferedOption').implement({
  description: 'What can be chosen.',
  fields: (t) => ({
    texts: t.expose('text', { type: 'Texts', description: 'In Bulgarian and English.' }),
  }),
});

const OfferedQuestionType = builder.objectRef<QuestionTemplate>('OfferedQuestion').implement({
  description: 'A question that comes with a category.',
  fields: (t) => ({
    texts: t.expose('text', { type: 'Texts', description: 'In Bulgarian and English.' }),
    fromScore: t.exposeInt('fromScore', { description: 'The lowest score after which it is asked.' }),
    toScore: t.exposeInt('toScore', { description: 'The highest one.' }),
    options: t.expose('options', {
      type: [OfferedOptionType],
      complexity: { field: 1, multiplier: 5 },
      description: 'What can be chosen, in this order.',
    }),
  }),
});

/** A category that a city may take, and need not. */
const OfferedCategoryType = builder.objectRef<CategoryTemplate>('OfferedCategory').implement({
  description: 'A category of the templates that the municipality has not, and may add.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Its stable name, for instance kindergartens.' }),
    icon: t.field({
      type: CategoryIconType,
      description: 'What its picture shows.',
      resolve: ({ icon }) => iconOf(icon),
    }),
    nameTexts: t.expose('name', { type: 'Texts', description: 'Its name in Bulgarian and English.' }),
    ratingQuestionTexts: t.expose('ratingQuestion', {
      type: 'Texts',
      description: 'The question that the score answers.',
    }),
    questions: t.expose('questions', {
      type: [OfferedQuestionType],
      complexity: { field: 1, multiplier: 2 },
      description: 'The follow-up questions that come with it, each for a band of scores.',
    }),
  }),
});

builder.objectField(CategoryType, 'newerRatingQuestionTexts', (t) =>
  t.field({
    type: 'Texts',
    nullable: true,
    description: 'What the templates ask there today; null where it is not asked in older words of theirs.',
    resolve: ({ ratingQuestion }) => findNewerQuestion(textsOf(ratingQuestion)),
  }),
);

builder.queryField('offeredCategories', (t) =>
  cityField(t, {
    type: [OfferedCategoryType],
    access: 'templates.apply',
    complexity: { field: 1, multiplier: 15 },
    description:
      'Categories of the templates that the municipality has not, nor ever took out of use, in the order of the templates.',
    resolve: async ({ grant: apply, context }) => {
      const had = await asGranted(context, apply, (tx) => listHad(tx, apply));
      return addableOf(readTemplates(), had);
    },
  }),
);

interface Added {
  readonly outcome: 'CategoryAdded';
  readonly categories: readonly Category[];
}

const CategoryAddedType = builder.objectRef<Added>('CategoryAdded').implement({
  description: 'The municipality has the category, at the end, with its questions.',
  fields: (t) => ({
    categories: t.expose('categories', {
      type: [CategoryType],
      description: 'All of its categories, in their order.',
    }),
  }),
});

interface NotAdded {
  readonly outcome: 'CategoryNotAdded';
  readonly obstacle: FaultOfAdding;
}

const ObstacleType = builder.enumType('CategoryObstacle', {
  description: 'Why a category of the templates is not added.',
  values: {
    UNKNOWN: { description: 'The templates have none of the key.' },
    THERE: { description: 'The municipality has it, or had it.' },
    RETIRED: { description: 'The municipality took it out of use: it is taken back there, as it was.' },
  } as const satisfies Record<FaultOfAdding, object>,
});

const CategoryNotAddedType = builder.objectRef<NotAdded>('CategoryNotAdded').implement({
  description: 'Nothing was changed.',
  fields: (t) => ({
    obstacle: t.expose('obstacle', { type: ObstacleType, description: 'Why.' }),
  }),
});

const AddOfferedCategoryResult = outcomesOf(
  'AddOfferedCategoryResult',
  'What became of a category that was to be added.',
  [CategoryAddedType, CategoryNotAddedType],
);

builder.mutationField('addOfferedCategory', (t) =>
  cityField(t, {
    type: AddOfferedCategoryResult,
    access: 'templates.apply',
    args: {
      key: t.arg.string({ required: true, description: 'The key of the category, as it was offered.' }),
    },
    description:
      'Adds a category of the templates, with its questions; nothing else of the municipality changes.',
    resolve: async ({ municipality: { id }, grant: apply, context }, { key }) => {
      const templates = readTemplates();
      return change<Added | NotAdded>(context, apply, async (tx) => {
        await waitForTurn(tx, apply);
        const obstacle = faultOfAdding(key, templates, await listHad(tx, apply));
        if (obstacle !== null) return { outcome: { outcome: 'CategoryNotAdded', obstacle }, audit: null };
        const { audit } = await applyTemplates(
          tx,
          apply,
          templates.filter((template) => template.key === key),
        );
        const categories = await listOrderedCategories(tx, context.grant('categories.edit', id));
        return { outcome: { outcome: 'CategoryAdded', categories }, audit };
      });
    },
  }),
);
