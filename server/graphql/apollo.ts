// Apollo Server for strangers' operations, whose documents and costs are looked at before anything of them runs.
import { createHash } from 'node:crypto';
import {
  ApolloServer,
  type ApolloServerPlugin,
  type HTTPGraphQLRequest,
  type HTTPGraphQLResponse,
} from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { parse, type DocumentNode } from 'graphql';
import { AppError, HTTP_STATUS } from '../errors.ts';
import type { Log } from '../log.ts';
import { begin, end } from '../loop/operations.ts';
import { traceOf } from '../trace.ts';
import { refuseUnbounded } from './bounds.ts';
import type { Budget } from './budget.ts';
import type { Context } from './context.ts';
import { formatError, refusalIn, retryAfter } from './errors.ts';
import { MAX_TOKENS } from './limits.ts';
import { isRecord } from './persisted.ts';
import { schema } from './schema.ts';
import { spending } from './spending.ts';
import { watchedName } from './watched-name.ts';

/** Answers an operation that is sent as text. Throws an AppError for a document that is too large to be looked at. */
export type Strangers = (request: HTTPGraphQLRequest, context: Context) => Promise<HTTPGraphQLResponse>;

const MOST_SEEN = 1_000;
/** Of a document that is not read yet, or cannot be. */
const UNREADABLE = 'document';

const statusOfRefusals: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response: { body, http }, errors = [] }) => {
      if (body.kind !== 'single') return;
      const code = refusalIn(body.singleResult.errors);
      if (code === undefined) return;
      http.status = HTTP_STATUS[code];
      const seconds = retryAfter(code, errors);
      if (seconds !== undefined) http.headers.set('retry-after', String(seconds));
    },
  }),
};

/** The server of strangers' operations. It holds no connection of its own. */
export async function createStrangers(log: Log, budget: Budget): Promise<Strangers> {
  const server = new ApolloServer<Context>({
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    // Ours are known by their hashes before they come here (persisted.ts); nobody registers one.
    persistedQueries: false,
    // There is no cookie to abuse, GET never changes anything, and what a page elsewhere sends may only read (spending.ts);
    // so it cannot make its visitors vote.
    csrfPrevention: false,
    parseOptions: { maxTokens: MAX_TOKENS },
    // Each costs a guess at what was meant, which nobody is told.
    validationOptions: { maxErrors: 10 },
    stopOnTerminationSignals: false,
    formatError: (formatted, error) => formatError(formatted, error, log),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      // It is loaded from elsewhere; ours is GraphiQL.
      ApolloServerPluginLandingPageDisabled(),
      spending(budget),
      statusOfRefusals,
    ],
    logger: {
      debug() {},
      info() {},
      // Its texts may repeat what somebody sent.
      warn: (message: unknown) => log.note('apollo', traceOf(message)),
      error: (message: unknown) => log.note('apollo', traceOf(message)),
    },
  });
  await server.start();

  const seen = new Map<string, string>();
  /** Lets it through or refuses it; what the watch calls it. */
  const admit = (text: string): string => {
    const hash = createHash('sha256').update(text).digest('base64');
    const known = seen.get(hash);
    if (known !== undefined) return known;
    const document = findDocument(text);
    if (!document) return UNREADABLE;
    refuseUnbounded(document);
    if (seen.size >= MOST_SEEN) seen.clear();
    const name = watchedName(document);
    seen.set(hash, name);
    return name;
  };

  return async (request, context) => {
    const operation = begin(UNREADABLE);
    try {
      const text = textIn(request);
      if (text !== null) operation.name = admit(text);
      return await server.executeHTTPGraphQLRequest({
        httpGraphQLRequest: request,
        context: () => Promise.resolve(context),
      });
    } finally {
      end(operation);
    }
  };
}

/** The document, or null where the text is none: Apollo says where and why. Refuses what is too deep for the parser. */
function findDocument(text: string): DocumentNode | null {
  try {
    return parse(text, { maxTokens: MAX_TOKENS, noLocation: true });
  } catch (error) {
    // It calls itself for each bracket, until there is no room for more.
    if (error instanceof RangeError) throw new AppError('TOO_COMPLEX', 'A document is not so deep.');
    return null;
  }
}

function textIn({ method, search, body }: HTTPGraphQLRequest): string | null {
  if (method === 'GET') return new URLSearchParams(search).get('query');
  return isRecord(body) && typeof body['query'] === 'string' ? body['query'] : null;
}
