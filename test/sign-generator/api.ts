// A small real server that answers the generator's question from the committed schema, or fails as told.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { buildSchema, graphql, GraphQLError } from 'graphql';
import { onTestFinished } from 'vitest';
import type { Sign, Texts } from '../../sign-generator/sign.ts';
import { sampleCity } from './samples.ts';

const schema = buildSchema(readFileSync(new URL('../../server/schema.graphql', import.meta.url), 'utf8'));

export const TOKEN = 'print-token';
export const SLUG = 'stara-zagora';

const named =
  ({ first, second }: Texts) =>
  ({ language }: { language?: string }) =>
    language === 'en' ? (second ?? first) : first;

function node({ code, url, state, location }: Sign) {
  return {
    code,
    url,
    state: state.toUpperCase(),
    location: {
      id: location.id,
      name: named(location.name),
      address: location.address,
      settlement: { name: named(location.settlement), ekatte: location.ekatte ?? '68850' },
      category: { key: location.category, ratingQuestion: named(location.question) },
    },
  };
}

interface SignsArguments {
  readonly municipality: string;
  readonly locations?: readonly string[] | null;
  readonly states?: readonly string[] | null;
  readonly first: number;
  readonly after?: string | null;
}

const refuse = (code: string) => new GraphQLError('Not here.', { extensions: { code } });

function answer(signs: readonly Sign[], token: string | undefined, unfit: string | null) {
  const { name, ...city } = sampleCity();
  return {
    municipality: ({ slug }: { slug: string }) => (slug === SLUG ? { ...city, name: named(name) } : null),
    paperOrigin: { sentence: unfit },
    signs: ({ municipality, locations, states, first, after }: SignsArguments) => {
      if (municipality !== SLUG) throw refuse('NOT_FOUND');
      if (token !== `Bearer ${TOKEN}`) throw refuse('FORBIDDEN');
      const wanted = signs.filter(
        ({ location, state }) =>
          (locations?.includes(location.id) ?? true) && (states?.includes(state.toUpperCase()) ?? true),
      );
      const from = Number(after ?? 0);
      const to = Math.min(from + first, wanted.length);
      return {
        nodes: wanted.slice(from, to).map(node),
        totalCount: wanted.length,
        pageInfo: { hasNextPage: to < wanted.length, endCursor: String(to) },
      };
    },
  };
}

export type Handler = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

/** Answers POST /graphql with these signs, for the municipality stara-zagora, which was burgas-before, and the print token above; `unfit` is wrong with its address. */
export function serveSigns(signs: readonly Sign[], unfit: string | null = null): Handler {
  return async (request, response) => {
    if (request.url === '/results/burgas-before') {
      response.writeHead(301, { location: `/results/${SLUG}` }).end();
      return;
    }
    if (request.method === 'HEAD') {
      response.writeHead(404).end();
      return;
    }
    const { query, variables } = JSON.parse(await text(request)) as {
      query: string;
      variables: Record<string, unknown>;
    };
    const rootValue = answer(signs, request.headers.authorization, unfit);
    const result = await graphql({ schema, source: query, rootValue, variableValues: variables });
    response.setHeader('content-type', 'application/json').end(JSON.stringify(result));
  };
}

/** Starts a server on a free port for the running test; returns its address. */
export async function startApi(handler: Handler): Promise<string> {
  const server = createServer((request, response) => void handler(request, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `http://127.0.0.1:${address.port}`;
}
