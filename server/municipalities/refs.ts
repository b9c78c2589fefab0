// The names of this noun's types in the schema, apart from their fields, which lean on other nouns.
import { builder } from '../graphql/builder.ts';
import type { Category, Municipality, Settlement } from './store.ts';

export const MunicipalityType = builder.objectRef<Municipality>('Municipality');
export const SettlementType = builder.objectRef<Settlement>('Settlement');
export const CategoryType = builder.objectRef<Category>('Category');

/** The argument of every text that exists per language. */
export const LANGUAGE = builder.args((t) => ({
  language: t.string({
    description: 'bg, en or another of the municipality; Bulgarian where there is no such text.',
  }),
}));
