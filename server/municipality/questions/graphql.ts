// What can be asked of a follow-up question: the one that a band of scores selects, with its options.
import { builder } from '../../api/builder.ts';
import { CategoryType, inLanguage } from '../municipalities/refs.ts';
import { SettingsType } from '../municipalities/settings-type.ts';
import { inUse } from '../../foundation/retirement.ts';
import { textsOf } from '../../foundation/texts/per-language.ts';
import { askedQuestions } from './asked-questions.ts';
import { OptionType, QuestionType } from './refs.ts';
import { listQuestions } from './store.ts';
import './editing.ts';
import { categoryLoader } from '../municipalities/loaders.ts';

QuestionType.implement({
  description: 'A follow-up question, asked after a score within its band.',
  fields: (t) => ({
    id: t.id({ description: 'Its id.', resolve: ({ id }) => String(id) }),
    text: t.string(inLanguage('The question.', ({ text }) => text)),
    fromScore: t.exposeInt('fromScore', { description: 'The lowest score after which it is asked.' }),
    toScore: t.exposeInt('toScore', { description: 'The highest score after which it is asked.' }),
    options: t.field({
      type: [OptionType],
      complexity: { field: 1, multiplier: 5 },
      description: 'What can be chosen, in its order.',
      resolve: ({ options }) => inUse(options),
    }),
    allOptions: t.expose('options', {
      type: [OptionType],
      complexity: { field: 1, multiplier: 10 },
      description: 'The same with what can be chosen no more.',
    }),
    category: t.field({
      type: CategoryType,
      description: 'The kind of places where it is asked.',
      resolve: ({ municipalityId, categoryId: id }, _args, { loaders }) =>
        loaders(categoryLoader).load({ municipalityId, id }),
    }),
    texts: t.field({
      type: 'Texts',
      description: 'The question in every language.',
      resolve: ({ text }) => textsOf(text),
    }),
    isRetired: t.boolean({
      description: 'Out of use: it is asked no more, and what was published of it stays.',
      resolve: ({ retiredOn }) => retiredOn !== null,
    }),
    version: t.exposeInt('version', { description: 'Goes up with every change.' }),
  }),
});

OptionType.implement({
  description: 'A possible answer to a follow-up question.',
  fields: (t) => ({
    id: t.id({ description: 'Its id.', resolve: ({ id }) => String(id) }),
    text: t.string(inLanguage('The answer.', ({ text }) => text)),
    texts: t.field({
      type: 'Texts',
      description: 'The answer in every language.',
      resolve: ({ text }) => textsOf(text),
    }),
    isRetired: t.boolean({
      description: 'Out of use: it can be chosen no more, and what was published of it stays.',
      resolve: ({ retiredOn }) => retiredOn !== null,
    }),
  }),
});

builder.objectField(CategoryType, 'questions', (t) =>
  t.field({
    type: [QuestionType],
    complexity: { field: 1, multiplier: 5 },
    description: 'The follow-up questions, each for a band of scores.',
    resolve: ({ municipalityId, id }, _args, context) => askedQuestions(context, municipalityId, id),
  }),
);

builder.objectField(SettingsType, 'questions', (t) =>
  t.field({
    type: [QuestionType],
    complexity: { field: 1, multiplier: 40 },
    description: 'Its follow-up questions, also those out of use.',
    resolve: ({ id }, _args, { database, grant }) =>
      listQuestions(database.citizen.prisma, grant('questions.read', id)),
  }),
);
