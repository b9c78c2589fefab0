// English texts of the offer to ask in the newer words of a template.
import type { newerQuestionsBg } from './newer-questions.bg.ts';

export const newerQuestionsEn: typeof newerQuestionsBg = {
  newer: 'Questions in new words',
  newerLead:
    'These questions come from a template that now asks for what the scale answers, from very bad to excellent. Ratings so far stay; signs that are printed carry the old question until you replace them.',
  newerNow: 'Now: {question}',
  accept: 'Accept',
  acceptOf: 'Accept: {question}',
  accepted: 'The new question is in use: {question}',
};
