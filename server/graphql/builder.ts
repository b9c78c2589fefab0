// The one schema builder: Pothos core with two plugins, required access on root fields and limits on a query's cost.
import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import '../access/plugin.ts';
import type { Context } from './context.ts';
import { QUERY_LIMITS, tooComplex } from './limits.ts';

export interface SchemaTypes {
  Context: Context;
  DefaultFieldNullability: false;
  Scalars: {
    ID: { Input: string; Output: string };
    Date: { Input: string; Output: string };
  };
}

export const builder = new SchemaBuilder<SchemaTypes>({
  plugins: ['access', ComplexityPlugin],
  defaultFieldNullability: false,
  complexity: { limit: QUERY_LIMITS, defaultListMultiplier: 10, complexityError: tooComplex },
});

builder.queryType({ description: 'What can be asked. Everything but signs is public.' });
builder.mutationType({ description: 'What a citizen can send: a score, and an answer.' });
