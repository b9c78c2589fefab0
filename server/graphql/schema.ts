// The schema: every noun's part of it, put together.
import type { GraphQLSchema } from 'graphql';
import '../aggregates/graphql.ts';
import '../alerts/graphql.ts';
import '../allowances/graphql.ts';
import '../audit/graphql.ts';
import '../ballots/graphql.ts';
import '../benchmark/graphql.ts';
import '../comments/graphql.ts';
import '../documents/graphql.ts';
import '../improvements/graphql.ts';
import '../locations/graphql.ts';
import '../members/graphql.ts';
import '../municipalities/graphql.ts';
import '../opendata/graphql.ts';
import '../openings/graphql.ts';
import '../operator/graphql.ts';
import '../pools/graphql.ts';
import '../praise/graphql.ts';
import '../questions/graphql.ts';
import '../ratings/graphql.ts';
import '../results/graphql.ts';
import '../reports/graphql.ts';
import '../signs/graphql.ts';
import '../tasks/graphql.ts';
import '../texts/graphql.ts';
import { builder } from './builder.ts';

export const schema: GraphQLSchema = builder.toSchema();
