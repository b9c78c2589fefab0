// The names of this noun's types in the schema, and what kinds and states of it there are.
import { builder } from '../../api/builder.ts';
import type { LocationState } from './location-kinds.ts';
import type { Location } from './store.ts';
import type { ManagedLocation } from './store-managed.ts';

export const LocationType = builder.objectRef<Location>('Location');
export const ManagedLocationType = builder.objectRef<ManagedLocation>('ManagedLocation');

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
  },
});

export const LocationStateType = builder.enumType('LocationState', {
  description: 'Whether a location is rated.',
  values: {
    IN_USE: { description: 'It is rated, and its signs work.' },
    RETIRED: { description: 'It is no longer rated: its signs say so. What was published stays.' },
    MERGED: { description: 'It turned out to be another one: its signs lead there.' },
  } as const satisfies Record<LocationState, object>,
});
