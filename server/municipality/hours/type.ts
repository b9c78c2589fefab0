// Opening hours in the schema: those of a location, and those of a category.
import { builder } from '../../api/builder.ts';
import type { LocationHours } from './rules.ts';
import type { OpeningHours } from './store.ts';

export const LocationHoursType = builder.objectRef<LocationHours>('LocationHours').implement({
  description: "Hours of a weekday in which a location is open, in the municipality's time.",
  fields: (t) => ({
    weekday: t.exposeInt('weekday', { description: '1 is Monday, 7 Sunday.' }),
    opensMinute: t.exposeInt('opensMinute', { description: 'Minutes since midnight.' }),
    closesMinute: t.exposeInt('closesMinute', { description: 'Minutes since midnight, at most 1440.' }),
  }),
});

export const OpeningHoursType = builder.objectRef<OpeningHours>('OpeningHours').implement({
  description: 'When a location is open. Votes of other hours are published as unconfirmed.',
  fields: (t) => ({
    hours: t.expose('hours', { type: [LocationHoursType], description: 'In the order of the week.' }),
    since: t.expose('since', {
      type: 'Date',
      nullable: true,
      description:
        'The first day on which they hold, tomorrow where they were changed today; null where they never were.',
    }),
  }),
});

export const LocationHoursInput = builder.inputRef<LocationHours>('LocationHoursInput').implement({
  description: "Hours of a weekday in which a location is open, in the municipality's time. A night is two.",
  fields: (t) => ({
    weekday: t.int({ required: true, description: '1 is Monday, 7 Sunday.' }),
    opensMinute: t.int({ required: true, description: 'Minutes since midnight, at most 1439.' }),
    closesMinute: t.int({ required: true, description: 'Later than it opens, at most 1440.' }),
  }),
});
