// The addresses under /api/v1: every route, the document that tells of them, and what is said where there is none.
import type { GraphQLSchema } from 'graphql';
import { allowReading } from '../../api/cors.ts';
import { sendAnswer } from '../../api/cacheable.ts';
import type { Graphql } from '../../api/http.ts';
import { CITIZEN } from '../../access/grants/viewer.ts';
import { AppError } from '../../foundation/errors.ts';
import { READ } from '../../foundation/methods.ts';
import { perServer, type Address } from '../router/address.ts';
import { answerRoute, JSON_TYPE } from './answer.ts';
import { BASE, openApiOf } from './openapi.ts';
import { readRoute } from './route-parameters.ts';
import { ROUTES } from './all-routes.ts';
import type { Route } from './route.ts';

interface RestApp {
  readonly graphql: Graphql;
  readonly schema: GraphQLSchema;
}

const anywhere = {
  door: 'anywhere',
  // A page of another site may read them.
  methods: [...READ, 'OPTIONS'],
  who: 'anybody',
  refusals: 'problem',
} as const;

const answered = (route: Route): Address<RestApp> => ({
  ...anywhere,
  path: BASE + route.path,
  isNamedInside: true,
  answer: perServer<RestApp>(({ schema }) => {
    const read = readRoute(route, schema);
    return (asked) => answerRoute(read, asked);
  }),
});

const DOCUMENT: Address<RestApp> = {
  ...anywhere,
  path: `${BASE}/openapi.json`,
  answer: perServer<RestApp>(({ schema }) => {
    const routes = ROUTES.map((route) => readRoute(route, schema));
    const text = JSON.stringify(openApiOf(routes, schema));
    return ({ request, response }) => {
      allowReading(request, response);
      const answer = { status: 200, type: JSON_TYPE, text, isFaulty: false, isChange: false };
      return sendAnswer(request, response, CITIZEN, answer);
    };
  }),
};

const NOTHING: Address<RestApp> = {
  ...anywhere,
  path: `${BASE}/*`,
  answer: ({ request, response }) => {
    allowReading(request, response);
    throw new AppError('NOT_FOUND', `There is no such address: see ${BASE}/openapi.json.`);
  },
};

export const REST: readonly Address<RestApp>[] = [...ROUTES.map(answered), DOCUMENT, NOTHING];
