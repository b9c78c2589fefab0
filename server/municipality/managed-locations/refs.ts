// The name of this noun's type in the schema, and what states of it there are.
import { builder } from '../../api/builder.ts';
import type { LocationState } from '../locations/location-kinds.ts';
import type { ManagedLocation } from './store.ts';

export const ManagedLocationType = builder.objectRef<ManagedLocation>('ManagedLocation');

export const LocationStateType = builder.enumType('LocationState', {
  description: 'Whether a location is rated.',
  values: {
    IN_USE: { description: 'It is rated, and its signs work.' },
    RETIRED: { description: 'It is no longer rated: its signs say so. What was published stays.' },
    MERGED: { description: 'It turned out to be another one: its signs lead there.' },
  } as const satisfies Record<LocationState, object>,
});
