// A peer: Apollo Server on Express, and one statement a vote with pg. Told where the database is by PG*, and its port by PORT.
import { readFileSync } from 'node:fs';
import { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import express from 'express';
import pg from 'pg';

const pool = new pg.Pool({ max: Number(process.env.POOL_SIZE) });
const text = readFileSync(new URL('vote.sql', import.meta.url), 'utf8');

const typeDefs = `#graphql
  type Query {
    version: String!
  }
  input RateInput {
    ballotId: ID!
    locationId: ID!
    score: Int!
  }
  type Mutation {
    "Sends a score. The same ballotId again changes nothing."
    rate(input: RateInput!): String!
  }
`;
const resolvers = {
  Query: { version: () => '1' },
  Mutation: {
    rate: async (_root, { input: { ballotId, locationId, score } }) => {
      const { rows } = await pool.query({ name: 'vote', text, values: [ballotId, locationId, score] });
      return rows[0].outcome;
    },
  },
};

const server = new ApolloServer({ typeDefs, resolvers });
await server.start();
const app = express();
app.use('/graphql', express.json(), expressMiddleware(server));
app.listen(Number(process.env.PORT), () => process.send('ready'));
process.on('disconnect', () => process.exit());
