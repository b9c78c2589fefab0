// English texts of the annual report about mystery-client visits.
import { checklistSectionsEn } from './checklist-sections.en.ts';

export const annualMysteryEn = {
  lead: 'From {from} to {to}, {visits} were made to {places} ({channels}), all with one checklist. The average is {mean} of 10.',
  visits: { one: '{count} visit', other: '{count} visits' },
  places: { one: '{count} place', other: '{count} places' },
  channels: { DESK: 'in person', PHONE: 'by phone', MAIL: 'by mail' },
  sections: checklistSectionsEn,
  chart: 'Averages by section of the checklist',
  scale: 'From 1 to 10: an answer yes is 10, no is 1. Every visit weighs the same.',
  bySection: 'Mystery client by section',
  byService: 'Mystery client by service',
  columns: { section: 'Section', service: 'Service', visits: 'Visits', mean: 'Average' },
  measured: '{text} On average {minutes} minutes ({visits}).',
  few: 'The visits are few, and no sample of all that happens. Only numbers of at least five visits to at least two places are shown; nothing is published of single places or people.',
};
