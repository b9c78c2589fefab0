// The name of this noun's type in the schema, and what kinds of it there are.
import { builder } from '../../api/builder.ts';
import type { Location } from './store.ts';

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
  },
});
