// Which services of Stara Zagora ask for the part of the day in its demo, and what people say there: invented.
import type { DayPartStory } from '../day-part-deeds.ts';

/** The desks, where people stand in a queue in the morning. */
export const DAY_PARTS: readonly DayPartStory[] = [
  {
    service: 'administrative-services',
    content: ['DAY', 'MORNING', 'EVENING'],
    others: ['MORNING', 'MORNING', 'DAY', 'EVENING'],
  },
];
