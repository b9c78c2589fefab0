// English texts of the annual report about mystery-client visits.
import { checklistSectionsEn } from './checklist-sections.en.ts';

export const annualMysteryEn = {
  lead: 'From {from} to {to}, {visits} were made to {places} ({channels}), all with the same checklist. The average is {mean} out of 10.',
  visits: { one: '{count} visit', other: '{count} visits' },
  places: { one: '{count} place', other: '{count} places' },
  channels: { DESK: 'in person', PHONE: 'by phone', MAIL: 'by mail' },
  sections: checklistSectionsEn,
  chart: 'Averages by section of the checklist',
  scale: 'From 1 to 10: “yes” counts as 10, “no” as 1. Every visit counts the same.',
  bySection: 'Mystery client by section',
  byService: 'Mystery client by service',
  columns: { section: 'Section', service: 'Service', visits: 'Visits', mean: 'Average' },
  measured: '{text} On average {minutes} minutes ({visits}).',
  few: 'The visits are few and are not a sample of everything that happens. Only figures from at least five visits to at least two places are shown; nothing is published about single places or members of staff.',
};
