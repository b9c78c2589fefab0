// GET /api/v1/…: runs the route's operation as a stranger's, at the same cost and within the same limits, and answers its data.
import { HeaderMap } from '@apollo/server';
import { sendAnswer } from '../../api/cacheable.ts';
import type { Context } from '../../api/context.ts';
import { allowReading } from '../../api/cors.ts';
import type { Graphql } from '../../api/http.ts';
import { AppError, ERROR_CODES } from '../../foundation/errors.ts';
import { isRecord } from '../../foundation/json.ts';
import type { Asked } from '../router/address.ts';
import { linksOf } from './page-links.ts';
import type { ReadRoute } from './route-parameters.ts';
import { variablesFrom } from './variables.ts';

export const JSON_TYPE = 'application/json; charset=utf-8';

interface RestApp {
  readonly graphql: Graphql;
}

/** Answers one request. Throws an AppError, in the words of GraphQL, for what is refused. */
export async function answerRoute(
  route: ReadRoute,
  { request, response, url, parts, app, context }: Asked<RestApp>,
): Promise<void> {
  allowReading(request, response);
  const variables = variablesFrom(route, parts, url.searchParams);
  const asker = await context();
  const data = await ask(route, variables, asker, app.graphql);
  if (Object.values(data).includes(null)) throw new AppError('NOT_FOUND', 'There is no such thing here.');
  const list = route.pages?.reduce<unknown>(
    (inner, name) => (isRecord(inner) ? inner[name] : undefined),
    data,
  );
  const links = linksOf(url, list);
  if (links !== null) response.setHeader('link', links);
  await sendAnswer(request, response, asker.viewer, {
    status: 200,
    type: JSON_TYPE,
    text: JSON.stringify(data),
    isFaulty: false,
    isChange: false,
  });
}

/** The data of the operation. Throws the first error. */
async function ask(
  { operation: query }: ReadRoute,
  variables: Readonly<Record<string, unknown>>,
  context: Context,
  { strangers }: Graphql,
): Promise<Readonly<Record<string, unknown>>> {
  const headers = new HeaderMap([['content-type', 'application/json']]);
  const answer = await strangers(
    { method: 'POST', headers, search: '', body: { query, variables } },
    context,
  );
  await context.noteUses();
  const text = answer.body.kind === 'complete' ? answer.body.string : '';
  const said: unknown = JSON.parse(text);
  if (!isRecord(said)) throw new TypeError('GraphQL answers an object.');
  const [error]: readonly unknown[] = Array.isArray(said['errors']) ? said['errors'] : [];
  if (error !== undefined) throw refusalOf(error, answer.headers.get('retry-after'));
  if (!isRecord(said['data'])) throw new TypeError('GraphQL answers data, or errors.');
  return said['data'];
}

function refusalOf(error: unknown, retryAfter: string | undefined): AppError {
  const { message, extensions } = isRecord(error) ? error : {};
  const said = isRecord(extensions) ? extensions['code'] : undefined;
  const code = ERROR_CODES.find((each) => each === said);
  if (code === undefined || typeof message !== 'string')
    throw new TypeError('An error has a code and a message.');
  return new AppError(code, message, {
    ...(retryAfter !== undefined && { retrySeconds: Number(retryAfter) }),
  });
}
