// English texts of the offer to ask in the newer words of a template.
import type { newerQuestionsBg } from './newer-questions.bg.ts';

export const newerQuestionsEn: typeof newerQuestionsBg = {
  newer: 'Reworded questions',
  newerLead:
    'These questions come from a template that now asks so that the answer fits the scale, from very bad to excellent. Ratings so far stay. Printed signs carry the old question until you replace them.',
  newerNow: 'Now: {question}',
  accept: 'Accept the question',
  acceptOf: 'Accept: {question}',
  accepted: 'The new question is now in use: {question}',
};
