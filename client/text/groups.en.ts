// English texts of the pages of groups of places.
import type { groupsBg } from './groups.bg.ts';

/** The same texts as in groups.bg.ts, in English. */
export const groupsEn: typeof groupsBg = {
  title: 'Groups of places',
  lead: 'A department, a neighbourhood, a route or the buildings of one school: places that belong together.',
  new: 'Create a group',
  none: 'There are no groups yet.',
  uses: {
    lead: 'With a group you can:',
    points: [
      'see the results of a whole department or neighbourhood together;',
      'put one person in charge of all its places, without choosing them one by one;',
      'narrow alerts, tasks, improvements and sign orders to it.',
    ],
  },
  caption: 'Groups of places',
  filter: { label: 'Group of places', all: 'any' },
  columns: { name: 'Group', places: 'Places', results: 'Results' },
  places: { one: '{count} place', other: '{count} places' },
  results: 'View results',
  resultsOf: 'View results: {name}',
  back: 'Groups of places',
  newTitle: 'Create a group of places',
  fields: { name: 'Name', locations: 'Places in the group' },
  nameHint:
    'For example “Department of Education” or “Zora neighbourhood”. Only staff see it. Do not use “;”.',
  bound: 'Whoever is in charge of the group works on the places that are in it now.',
  remove: 'Remove the group',
  removeTitle: 'Remove the group “{name}”?',
  removeLead:
    'The places stay, but their results will no longer be shown together. Anyone subscribed to the group’s alerts will get those of its current places.',
  removed: 'Group “{name}” removed.',
  inUse: 'Someone is in charge of the group or has been invited to be. Assign them something else first.',
  late: 'Someone else changed the group. Check it again.',
};
