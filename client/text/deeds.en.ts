// English texts of what can be done about a place, wherever somebody reads of it.
import type { deedsBg } from './deeds.bg.ts';

/** The same texts as in deeds.bg.ts. */
export const deedsEn: typeof deedsBg = {
  task: 'Task',
  taskName: 'New task about {name}',
  improvement: 'Improvement',
  improvementName: 'New improvement at {name}',
  back: 'Back',
};
