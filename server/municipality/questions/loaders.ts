// The questions of a category, in their order.
import { perRequest, type Key, type Loader } from '../../api/loaders.ts';
import { questionsOf } from './asked-questions.ts';
import type { Question } from './store.ts';

export const questionsLoader = perRequest(({ remembered, grant }): Loader<Key, Question[]> => ({
  load: ({ municipalityId, id }) => questionsOf({ remembered, grant }, municipalityId, id),
}));
