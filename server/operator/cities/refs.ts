// The names of this noun's types in the schema, apart from their fields.
import { builder } from '../../api/builder.ts';
import type { OperatedMunicipality } from './store.ts';

export const OperatedMunicipalityType = builder.objectRef<OperatedMunicipality>('OperatedMunicipality');
