// The name of a group of places in the schema.
import { builder } from '../../api/builder.ts';
import type { LocationGroup } from './store.ts';

export const LocationGroupType = builder.objectRef<LocationGroup>('LocationGroup');
