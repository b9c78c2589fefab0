// The OpenAPI document (3.1) of everything under /api/v1, made of the routes and the schema: there is no other source.
import type { GraphQLSchema } from 'graphql';
import { MAX_PAGE, MAX_TEXT } from '../../api/operation-limits.ts';
import { ERROR_CODES, HTTP_STATUS } from '../../foundation/errors.ts';
import { answerSchema, leafSchema, type JsonSchema } from './answer-schema.ts';
import { words } from './openapi-text.ts';
import type { Parameter, ReadRoute } from './route-parameters.ts';

/** What of the API stands in every address of it. */
export const BASE = '/api/v1';

/** The statuses that a reader may meet, beside 200 and 304. */
const REFUSED = [400, 404, 405, 429, 503];

const reference = (kind: string, name: string) => ({ $ref: `#/components/${kind}/${name}` });

/** The document. Its text is the same for the same schema: `npm run schema` prints it. */
export function openApiOf(routes: readonly ReadRoute[], schema: GraphQLSchema): object {
  return {
    openapi: '3.1.1',
    info: { title: words.title, version: '1', description: words.lead, license: words.licence },
    servers: [{ url: BASE }],
    paths: Object.fromEntries(
      routes.map((route) => [
        route.path.replaceAll(/:([a-z]+)/g, '{$1}'),
        { get: operationOf(route, schema) },
      ]),
    ),
    components: {
      headers: {
        ETag: { description: words.etag, schema: { type: 'string' } },
        Link: { description: words.link, schema: { type: 'string' } },
        RetryAfter: { description: words.retryAfter, schema: { type: 'integer' } },
      },
      responses: {
        Problem: {
          description: words.problem,
          headers: { 'Retry-After': reference('headers', 'RetryAfter') },
          content: { 'application/problem+json': { schema: reference('schemas', 'Problem') } },
        },
      },
      schemas: { Problem: PROBLEM },
    },
  };
}

const PROBLEM: JsonSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'code'],
  properties: {
    type: { const: 'about:blank' },
    title: { type: 'string', description: words.problemTitle },
    status: { enum: [...new Set(Object.values(HTTP_STATUS))].toSorted((a, b) => a - b) },
    detail: { type: 'string', description: words.problemDetail },
    code: { enum: ERROR_CODES, description: words.problemCode },
  },
};

function operationOf(route: ReadRoute, schema: GraphQLSchema): object {
  const { name, summary, operation, parameters, definition, pages } = route;
  const problem = reference('responses', 'Problem');
  return {
    operationId: name,
    summary,
    parameters: parameters.map(parameterOf),
    responses: {
      200: {
        description: words.answer,
        headers: {
          ETag: reference('headers', 'ETag'),
          ...(pages && { Link: reference('headers', 'Link') }),
        },
        content: { 'application/json': { schema: answerSchema(definition, schema) } },
      },
      304: { description: words.known },
      ...Object.fromEntries(REFUSED.map((status) => [status, problem])),
    },
    'x-graphql': operation.replaceAll(/\s+/g, ' '),
  };
}

const PAGE_SIZES: ReadonlySet<string> = new Set(['first', 'last']);

function parameterOf({ name, in: place, description, type, isRequired, standard }: Parameter): object {
  const leaf = leafSchema(type);
  return {
    name,
    in: place,
    required: isRequired,
    description,
    schema: {
      ...leaf,
      ...(PAGE_SIZES.has(name) && { minimum: 1, maximum: MAX_PAGE }),
      ...(leaf['type'] === 'string' && !('enum' in leaf) && !('format' in leaf) && { maxLength: MAX_TEXT }),
      ...(standard !== undefined && { default: standard }),
    },
  };
}
