// The name of this noun's type in the schema, what kinds of it there are, and what may be changed of it.
import { builder } from '../../api/builder.ts';
import type { Location } from './store.ts';
import type { SeasonState } from './season.ts';
import type { LocationChange } from '../location-changes/store.ts';

export const LocationType = builder.objectRef<Location>('Location');

export const LocationKindType = builder.enumType('LocationKind', {
  description: 'Where a sign hangs.',
  values: {
    PLACE: { value: 'place', description: 'At a place with an address.' },
    VEHICLE: { value: 'vehicle', description: 'In a bus or trolleybus, told by its registration number.' },
    TABLET: {
      value: 'tablet',
      description:
        "On a tablet at a place's desk: for those without a phone, and counted as a channel of its own.",
    },
    ONLINE: { value: 'online', description: 'Nowhere: a service online, which links and buttons lead to.' },
  },
});

const ChangeKindType = builder.enumType('NotedChangeKind', {
  description: 'What was changed of a location.',
  values: {
    ADDED: { description: 'It was added.' },
    SIGN: { description: 'A code was led to it, or away from it.' },
    CATEGORY: { description: 'Its category.' },
    SETTLEMENT: { description: 'Its settlement.' },
    HOURS: { description: 'Its opening hours.' },
    SEASON: { description: 'Its first or its last day.' },
    PRESENCE: { description: 'Whether it asks for presence.' },
  },
});

export const SeasonStateType = builder.enumType('SeasonState', {
  description: 'Whether a day is one of those on which a location is open to votes.',
  values: {
    EARLY: { description: 'Its first day is ahead.' },
    OPEN: { description: 'It is.' },
    OVER: { description: 'Its last day is past.' },
  } as const satisfies Record<SeasonState, object>,
});

export const LocationChangeType = builder.objectRef<LocationChange>('NotedChange').implement({
  description:
    'A change that decides which votes a location gathers, as of the first vote in its municipality, or its first night, whichever ' +
    'comes first. Until its next opening twice as many votes are published together there, so that no change sets a single one apart.',
  fields: (t) => ({
    on: t.expose('on', { type: 'Date', description: "The municipality's day." }),
    change: t.expose('change', { type: ChangeKindType, description: 'What was changed.' }),
  }),
});
