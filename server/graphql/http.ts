// POST and GET /graphql: Apollo Server without a web framework, which would cost more than the query.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { ApolloServer, HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { readBody } from '../body.ts';
import { AppError, HTTP_STATUS, RETRY_AFTER_SECONDS, type ErrorCode } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Context } from './context.ts';
import { formatError } from './errors.ts';
import { MAX_BODY_BYTES, MAX_TOKENS } from './limits.ts';
import { schema } from './schema.ts';

/** These refusals are the whole request's, so its status says them too. */
const WITH_STATUS: ReadonlySet<unknown> = new Set<ErrorCode>([
  'UNAVAILABLE',
  'TOO_MANY_REQUESTS',
  'FORBIDDEN',
]);

const statusOfRefusals: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response }) => {
      if (response.body.kind !== 'single') return;
      const codes = response.body.singleResult.errors?.map(({ extensions }) => extensions?.code) ?? [];
      const code = codes.find((each) => WITH_STATUS.has(each)) as ErrorCode | undefined;
      if (!code) return;
      response.http.status = HTTP_STATUS[code];
      if (code === 'UNAVAILABLE') response.http.headers.set('retry-after', String(RETRY_AFTER_SECONDS));
    },
  }),
};

/** The GraphQL server. It holds no connection of its own. */
export async function createGraphql(log: Log): Promise<ApolloServer<Context>> {
  const server = new ApolloServer<Context>({
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    // There is no cookie to abuse, GET never changes anything, and POST takes application/json alone, for which a
    // browser asks first; so a page elsewhere cannot make its visitors vote.
    csrfPrevention: false,
    parseOptions: { maxTokens: MAX_TOKENS },
    stopOnTerminationSignals: false,
    formatError: (formatted, error) => formatError(formatted, error, log),
    plugins: [ApolloServerPluginCacheControlDisabled(), statusOfRefusals],
    logger: {
      debug() {},
      info() {},
      warn: (message) => log.warn(message),
      error: (message) => log.error(message),
    },
  });
  await server.start();
  return server;
}

async function jsonOf(request: IncomingMessage): Promise<unknown> {
  if (request.method !== 'POST') return undefined;
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) {
    throw new AppError('BAD_INPUT', 'Send application/json.');
  }
  const body = await readBody(request, MAX_BODY_BYTES);
  try {
    return JSON.parse(body);
  } catch (error) {
    throw new AppError('BAD_INPUT', 'The body is not JSON.', { cause: error });
  }
}

/** Answers one request. Throws an AppError for what is no GraphQL request at all. */
export async function answerGraphql(
  server: ApolloServer<Context>,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  createContext: () => Promise<Context>,
): Promise<void> {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const context = await createContext();
  const answer = await server.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: request.method ?? 'GET',
      headers,
      search: url.search,
      body: await jsonOf(request),
    },
    context: () => Promise.resolve(context),
  });
  for (const [name, value] of answer.headers) response.setHeader(name, value);
  response.setHeader('cache-control', 'no-store');
  response.statusCode = answer.status ?? 200;
  if (answer.body.kind === 'complete') response.end(answer.body.string);
  else response.end();
}
