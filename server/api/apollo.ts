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
import { type DocumentNode, type FormattedExecutionResult, parse } from 'graphql';
import { AppError, HTTP_STATUS } from '../foundation/errors.ts';
import type { Log } from '../foundation/log.ts';
import { begin, end } from '../foundation/event-loop/operations.ts';
import { traceOf } from '../foundation/error-trace.ts';
import { isPlainVote, refuseUnbounded } from './document-bounds.ts';
import type { Context } from './context.ts';
import { formatError, notUnderstood, refusalIn, retryAfter } from './graphql-errors.ts';
import { ENTRY_COST, MAX_TOKENS } from './operation-limits.ts';
import { isRecord } from '../foundation/json.ts';
import { pay, quotaOf } from './quotas.ts';
import { rememberDocuments } from './read-documents.ts';
import { getSchema } from './schema.ts';
import { spending } from './spending.ts';
import { watchedName } from './watched-name.ts';
import { writtenCost } from './document-cost.ts';

/** Answers an operation that is sent as text. Throws an AppError for a document that is too large to be looked at. */
export type Strangers = (request: HTTPGraphQLRequest, context: Context) => Promise<HTTPGraphQLResponse>;

/** What is known of a document that was read. */
interface Seen {
  /** What the watch calls it. */
  readonly name: string;
  readonly isPlainVote: boolean;
  readonly written: number;
}

const MOST_SEEN = 1_000;
/** A document that is not read yet, or cannot be. */
const UNREADABLE: Seen = { name: 'document', isPlainVote: false, written: ENTRY_COST };
/** Characters; more are not needed to cast a slip. */
const LONGEST_VOTE = 2_000;

const statuses: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ request, response: { body, http }, errors = [] }) => {
      if (body.kind !== 'single') return;
      const code = refusalIn(body.singleResult.errors);
      if (code === undefined) {
        // Without a document it is no request of GraphQL at all.
        const isAsked = http.status === HTTP_STATUS.BAD_INPUT && Boolean(request.query);
        if (isAsked && isNotUnderstood(body.singleResult))
          http.status = notUnderstood(request.http?.headers.get('accept'));
        return;
      }
      http.status = HTTP_STATUS[code];
      const seconds = retryAfter(code, errors);
      if (seconds !== undefined) http.headers.set('retry-after', String(seconds));
    },
  }),
};

/** Whether nothing ran since the document, or its variables, are not what they should be. */
const isNotUnderstood = ({ data, errors = [] }: FormattedExecutionResult): boolean =>
  data === undefined && errors.every(({ extensions }) => extensions?.['code'] === 'BAD_INPUT');

/** The server of strangers' operations. It holds no connection of its own. */
export async function createStrangers(log: Log): Promise<Strangers> {
  const server = new ApolloServer<Context>({
    schema: getSchema(),
    introspection: true,
    includeStacktraceInErrorResponses: false,
    // Ours are known by their hashes before they come here (persisted.ts); nobody registers one.
    persistedQueries: false,
    // There is no cookie to abuse, GET never changes anything, and what a page elsewhere sends may only read (spending.ts);
    // so it cannot make its visitors vote.
    csrfPrevention: false,
    parseOptions: { maxTokens: MAX_TOKENS },
    documentStore: rememberDocuments(),
    // Each costs a guess at what was meant, which nobody is told.
    validationOptions: { maxErrors: 10 },
    stopOnTerminationSignals: false,
    formatError: (formatted, error) => formatError(formatted, error, log),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      // It is loaded from elsewhere; ours is GraphiQL.
      ApolloServerPluginLandingPageDisabled(),
      spending(),
      statuses,
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

  const seen = new Map<string, Seen>();
  /** Lets it through or refuses it. */
  const admit = (text: string): Seen => {
    const hash = createHash('sha256').update(text).digest('base64');
    const known = seen.get(hash);
    if (known) return known;
    const document = findDocument(text);
    if (!document) return UNREADABLE;
    refuseUnbounded(document);
    if (seen.size >= MOST_SEEN) seen.clear();
    const read = {
      name: watchedName(document),
      isPlainVote: isPlainVote(document),
      written: writtenCost(document),
    };
    seen.set(hash, read);
    return read;
  };

  const execute = (request: HTTPGraphQLRequest, context: Context): Promise<HTTPGraphQLResponse> =>
    server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: request,
      context: () => Promise.resolve(context),
    });

  return async (request, context) => {
    const operation = begin(UNREADABLE.name);
    try {
      const text = textIn(request) ?? '';
      if (mayVote(text)) {
        const read = admit(text);
        operation.name = read.name;
        if (read.isPlainVote) return await context.traffic.votes.pass(() => execute(request, context));
      }
      const { payers } = quotaOf(context, null);
      const work = async (): Promise<HTTPGraphQLResponse> => {
        // Before it is read, so that what is refused, or cannot be read, is paid for too.
        pay(context, payers, ENTRY_COST);
        const read = admit(text);
        operation.name = read.name;
        pay(context, payers, read.written - ENTRY_COST);
        return execute(request, context);
      };
      return await (payers === null ? work() : context.traffic.readings(work));
    } finally {
      end(operation);
    }
  };
}

/** Whether it is worth a look if the text casts a slip: then it does not wait for what others read. */
function mayVote(text: string): boolean {
  return text.length <= LONGEST_VOTE && text.includes('mutation');
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
