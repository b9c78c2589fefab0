// The one schema builder: Pothos core with two plugins, required access on root fields and a cost for each field.
import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import '../access/grants/plugin.ts';
import type { Texts } from '../foundation/texts/per-language.ts';
import type { Context } from './context.ts';
import './lengths.ts';

export interface SchemaTypes {
  Context: Context;
  DefaultFieldNullability: false;
  Scalars: {
    ID: { Input: string; Output: string };
    Date: { Input: string; Output: string };
    DateTime: { Input: Date; Output: Date };
    Texts: { Input: Texts; Output: Texts };
  };
}

export const builder = new SchemaBuilder<SchemaTypes>({
  plugins: ['access', 'lengths', ComplexityPlugin],
  defaultFieldNullability: false,
  // Costs are declared here and looked at in cost.ts, before anything runs: the plugin itself would do so in resolvers.
  complexity: { disabled: true, defaultListMultiplier: 10 },
});

/** What Pothos knows of the schema, for functions that declare a part of it. */
export type BuilderTypes = typeof builder.$inferSchemaTypes;

builder.queryType({
  description:
    'What can be asked. What a municipality publishes answers everybody; what its people work with answers its members, by their role, ' +
    'and the rest operators, or whoever holds a link, a pass or a token.',
});
builder.mutationType({
  description:
    'What a citizen can send: a score, and an answer; what a member can decide, and a print shop record.',
});
