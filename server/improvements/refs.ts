// The name of this noun's type in the schema.
import { builder } from '../graphql/builder.ts';
import type { Improvement } from './rules.ts';

export const ImprovementType = builder.objectRef<Improvement>('Improvement');
