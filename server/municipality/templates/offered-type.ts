// A category of the templates as it is offered: its words, and the questions that it brings.
import { builder } from '../../api/builder.ts';
import { CategoryIconType } from '../municipalities/refs.ts';
import { iconOf } from '../municipalities/category-icons.ts';
import type { CategoryTemplate, OptionTemplate, QuestionTemplate } from './catalog.ts';

const OfferedOptionType = builder.objectRef<OptionTemplate>('OfferedOption').implement({
  description: 'What can be chosen.',
  fields: (t) => ({
    texts: t.field({ type: 'Texts', description: 'In Bulgarian and English.', resolve: ({ text }) => text }),
  }),
});

const OfferedQuestionType = builder.objectRef<QuestionTemplate>('OfferedQuestion').implement({
  description: 'A question that comes with a category.',
  fields: (t) => ({
    texts: t.field({ type: 'Texts', description: 'In Bulgarian and English.', resolve: ({ text }) => text }),
    fromScore: t.exposeInt('fromScore', { description: 'The lowest score after which it is asked.' }),
    toScore: t.exposeInt('toScore', { description: 'The highest one.' }),
    options: t.field({
      type: [OfferedOptionType],
      complexity: { field: 1, multiplier: 5 },
      description: 'What can be chosen, in this order.',
      resolve: ({ options }) => [...options],
    }),
  }),
});

/** A category that a city may take, and need not. */
export const OfferedCategoryType = builder.objectRef<CategoryTemplate>('OfferedCategory').implement({
  description: 'A category of the templates that the municipality has not, and may add.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Its stable name, for instance kindergartens.' }),
    icon: t.field({
      type: CategoryIconType,
      description: 'What its picture shows.',
      resolve: ({ icon }) => iconOf(icon),
    }),
    nameTexts: t.field({
      type: 'Texts',
      description: 'Its name in Bulgarian and English.',
      resolve: ({ name }) => name,
    }),
    ratingQuestionTexts: t.field({
      type: 'Texts',
      description: 'The question that the score answers.',
      resolve: ({ ratingQuestion }) => ratingQuestion,
    }),
    questions: t.field({
      type: [OfferedQuestionType],
      complexity: { field: 1, multiplier: 2 },
      description: 'The follow-up questions that come with it, each for a band of scores.',
      resolve: ({ questions }) => [...questions],
    }),
  }),
});
