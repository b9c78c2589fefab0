// The name of this noun's type in the schema.
import { builder } from '../graphql/builder.ts';
import type { Location } from './store.ts';

export const LocationType = builder.objectRef<Location>('Location');
