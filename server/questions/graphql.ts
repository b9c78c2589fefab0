// What can be asked of a follow-up question: the one that a band of scores selects, with its options.
import { LANGUAGE } from '../municipalities/refs.ts';
import { textIn } from '../municipalities/rules.ts';
import { OptionType, QuestionType } from './refs.ts';

QuestionType.implement({
  description: 'A follow-up question, asked after a score within its band.',
  fields: (t) => ({
    id: t.id({ description: 'Its id.', resolve: ({ id }) => String(id) }),
    text: t.string({
      description: 'The question.',
      args: LANGUAGE,
      resolve: ({ text }, { language }) => textIn(text, language),
    }),
    fromScore: t.exposeInt('fromScore', { description: 'The lowest score after which it is asked.' }),
    toScore: t.exposeInt('toScore', { description: 'The highest score after which it is asked.' }),
    options: t.field({
      type: [OptionType],
      complexity: { field: 1, multiplier: 5 },
      description: 'What can be chosen, in its order.',
      resolve: ({ options }) => options,
    }),
  }),
});

OptionType.implement({
  description: 'A possible answer to a follow-up question.',
  fields: (t) => ({
    id: t.id({ description: 'Its id.', resolve: ({ id }) => String(id) }),
    text: t.string({
      description: 'The answer.',
      args: LANGUAGE,
      resolve: ({ text }, { language }) => textIn(text, language),
    }),
  }),
});
