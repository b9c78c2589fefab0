// POST and GET /graphql: our own operations run compiled, strangers' through Apollo Server; without a web framework.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { HeaderMap } from '@apollo/server';
import { personOf } from '../access/grants/viewers.ts';
import { readBody, tooLarge } from '../foundation/body.ts';
import { isFromElsewhere } from '../foundation/cross-site-request.ts';
import { AppError, HTTP_STATUS } from '../foundation/errors.ts';
import { SIGN } from '../foundation/event-loop/request-names.ts';
import type { Log } from '../foundation/log.ts';
import type { Served } from '../foundation/metrics/served.ts';
import { begin, end } from '../foundation/event-loop/operations.ts';
import { createStrangers, type Strangers } from './apollo.ts';
import { sendAnswer } from './cacheable.ts';
import type { CompiledOperation, Outcome, Variables } from './compiled.ts';
import type { Context } from './context.ts';
import { formatError, hasOwnType, notUnderstood, refusalIn, retryAfter } from './graphql-errors.ts';
import { ENTRY_COST, MAX_BODY_BYTES, MAX_OWN_BYTES, OWN_MINUTE } from './operation-limits.ts';
import { networkPayers } from './paying-networks.ts';
import { pay } from './quotas.ts';
import {
  bodyIn,
  findOperation,
  type PersistedOperations,
  persistedOperations,
  variablesIn,
} from './persisted.ts';
import { isRecord } from '../foundation/json.ts';

export interface Graphql {
  readonly operations: PersistedOperations;
  readonly strangers: Strangers;
  readonly log: Log;
  readonly served: Pick<Served, 'operation'>;
}

const JSON_TYPE = 'application/json; charset=utf-8';
/** A document without the word changes nothing. */
const MAY_CHANGE = /\bmutation\b/;
const READ_HEADERS = ['accept', 'content-type', 'origin', 'host', 'sec-fetch-site'];
/** No browser and no client sends a tenth of it. The time that Apollo takes for a type of 16 KB, 0.6 s, grows with the square. */
const MOST_HEADER_CHARACTERS = 1_000;
const RESPONSE_TYPE = 'application/graphql-response+json; charset=utf-8';

/** What answers GraphQL requests. It holds no connection of its own. */
export async function createGraphql(log: Log, served: Graphql['served']): Promise<Graphql> {
  return { operations: persistedOperations(), strangers: await createStrangers(log), log, served };
}

/** Answers one request; `search`: what follows its path. Throws an AppError for what is no GraphQL request at all. */
export async function answerGraphql(
  graphql: Graphql,
  request: IncomingMessage,
  response: ServerResponse,
  search: string,
  contextOf: (request: IncomingMessage) => Promise<Context>,
): Promise<void> {
  const context = await contextOf(request);
  // HEAD is a GET whose answer is its head alone.
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  const sent = isRead ? '' : await readBody(request, MAX_BODY_BYTES, 'application/json');
  const body = isRead ? bodyIn(search) : sent === '' ? undefined : parsed(sent);
  if (sent !== '' && !isRecord(body))
    throw new AppError('BAD_INPUT', 'Send one operation, as an object: {"query": "…"}.');
  if (isRecord(body)) {
    const operation = findOperation(graphql.operations, body);
    // Members send arms, and lists; a stranger sends a few words at most.
    const most = personOf(context.viewer) ? MAX_BODY_BYTES : MAX_OWN_BYTES;
    if (operation && sent.length > most) throw tooLarge(most);
    if (operation) {
      refuseChange(operation, request, context);
      const variables = variablesIn(body);
      const run = () => answerOwn(operation, variables, context, request, response, graphql.log);
      // Of whoever votes, or looks at a sign, nothing is heard, whoever he or she is.
      const isHeard = personOf(context.viewer) !== null && operation.watched !== SIGN;
      const answer = isHeard ? () => graphql.served.operation(operation.name, run) : run;
      if (operation.isPlainVote) return context.traffic.votes.pass(answer);
      const payers = networkPayers(context, OWN_MINUTE);
      if (payers === null) return answer();
      return context.traffic.readings(() => {
        pay(context, payers, ENTRY_COST + operation.costOf(variables));
        return answer();
      });
    }
  }
  const answer = await graphql.strangers(
    { method: isRead ? 'GET' : 'POST', headers: headersOf(request), search, body: textAlone(body) },
    context,
  );
  await context.noteUses();
  for (const [name, value] of answer.headers) response.setHeader(name, value);
  const text = answer.body.kind === 'complete' ? answer.body.string : '';
  return sendAnswer(request, response, context.viewer, {
    status: answer.status ?? 200,
    type: answer.headers.get('content-type') ?? JSON_TYPE,
    text,
    // They come first, as the specification of GraphQL asks for.
    isFaulty: text.startsWith('{"errors"'),
    isChange: !isRead && MAY_CHANGE.test(documentIn(body)),
  });
}

/** An address changes nothing, and neither does a page of another site. */
function refuseChange(
  { isQuery }: CompiledOperation,
  { method, headers }: IncomingMessage,
  { publicUrl, gate, hostOf }: Pick<Context, 'publicUrl' | 'gate' | 'hostOf'>,
): void {
  if (isQuery) return;
  if (method !== 'POST') throw new AppError('WRONG_METHOD', 'Use POST for a mutation.');
  if (isFromElsewhere(headers, { ours: [publicUrl, gate.membersUrl], hostOf }))
    throw new AppError('FORBIDDEN', 'A page of another site may only read.');
}

/** Runs an operation of our own, and does what Apollo would do after it: codes, status, form. */
async function answerOwn(
  operation: CompiledOperation,
  variables: Variables,
  context: Context,
  request: IncomingMessage,
  response: ServerResponse,
  log: Log,
): Promise<void> {
  const running = begin(operation.watched);
  let sent: Promise<void>;
  try {
    const outcome = await operation.run(variables, context);
    await context.noteUses();
    // Made text by us, compressed by another thread.
    sent = sendOutcome(outcome, operation, context, request, response, log);
  } finally {
    end(running);
  }
  await sent;
}

/** Sends what became of an operation of our own. */
function sendOutcome(
  { data, failures }: Outcome,
  { isQuery }: CompiledOperation,
  { viewer }: Context,
  request: IncomingMessage,
  response: ServerResponse,
  log: Log,
): Promise<void> {
  const errors = failures.map(({ error, where }) => formatError(where, error, log));
  const { accept } = request.headers;
  const otherwise = data === undefined ? notUnderstood(accept) : 200;
  const code = refusalIn(errors);
  const status = code === undefined ? otherwise : HTTP_STATUS[code];
  const isFaulty = errors.length > 0;
  const seconds =
    code &&
    retryAfter(
      code,
      failures.map(({ error }) => error),
    );
  if (seconds !== undefined) response.setHeader('retry-after', seconds);
  return sendAnswer(request, response, viewer, {
    status,
    type: hasOwnType(accept) ? RESPONSE_TYPE : JSON_TYPE,
    text: JSON.stringify(isFaulty ? { errors, data } : { data }),
    isFaulty,
    isChange: !isQuery,
  });
}

function documentIn(body: unknown): string {
  return isRecord(body) && typeof body['query'] === 'string' ? body['query'] : '';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new AppError('BAD_INPUT', 'The body is not JSON.', { cause: error });
  }
}

/** The body without the hash of its text: Apollo knows no hashes. */
function textAlone(body: unknown): unknown {
  if (!isRecord(body) || !isRecord(body['extensions'])) return body;
  const { persistedQuery: _, ...extensions } = body['extensions'];
  return { ...body, extensions };
}

/** What Apollo reads, and what tells whose page asks (spending.ts). Refuses one that is longer than a parser of theirs may see. */
function headersOf({ headers }: IncomingMessage): HeaderMap {
  const map = new HeaderMap();
  for (const name of READ_HEADERS) {
    const value = headers[name]?.toString();
    if (value !== undefined && value.length > MOST_HEADER_CHARACTERS)
      throw new AppError('BAD_INPUT', `The header ${name} is too long.`);
    if (value !== undefined) map.set(name, value);
  }
  return map;
}
