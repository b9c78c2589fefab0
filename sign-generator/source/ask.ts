// One question to the platform's GraphQL API, and every way in which it can fail as a sentence.
import { SignFailure } from '../failure.ts';
import { cli } from '../text/cli.ts';

const PATIENCE_MS = 30_000;

export interface ApiRequest {
  /** The address of the platform, without /graphql. */
  readonly api: string;
  readonly token: string;
  readonly municipality: string;
  /** None means all. */
  readonly locations: readonly string[];
  readonly signal?: AbortSignal | undefined;
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly message?: string;
    readonly extensions?: { readonly code?: string };
  }[];
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause: unknown = error.cause;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : error.message;
}

type Variables = Readonly<Record<string, unknown>>;

/** What answers at a path of the API. Throws a SignFailure where nothing does. */
export async function reach(
  { api, signal }: ApiRequest,
  path: string,
  asked: RequestInit,
): Promise<Response> {
  const patience = AbortSignal.timeout(PATIENCE_MS);
  try {
    return await fetch(`${api}${path}`, {
      ...asked,
      signal: signal ? AbortSignal.any([signal, patience]) : patience,
    });
  } catch (error) {
    signal?.throwIfAborted();
    throw new SignFailure(cli.unreachable(api, reasonOf(error)));
  }
}

const post = (request: ApiRequest, query: string, variables: Variables): Promise<Response> =>
  reach(request, '/graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      authorization: `Bearer ${request.token}`,
    },
    body: JSON.stringify({ query, variables }),
  });

function refusal(code: string, message: string, { api, municipality, locations }: ApiRequest): SignFailure {
  switch (code) {
    case 'NOT_FOUND':
      return new SignFailure(cli.noMunicipality(municipality, locations));
    case 'FORBIDDEN':
      return new SignFailure(cli.refusedToken(municipality));
    case 'UNAVAILABLE':
      return new SignFailure(cli.unavailable(api, null));
    default:
      return new SignFailure(cli.refused(code, message));
  }
}

/** Returns the data of an answer. Throws a SignFailure if the API cannot be reached, refuses, or is none. */
export async function ask(request: ApiRequest, query: string, variables: Variables): Promise<object> {
  const response = await post(request, query, variables);
  if (response.status === 503) {
    throw new SignFailure(cli.unavailable(request.api, response.headers.get('retry-after')));
  }
  // The border: the API's own answer. Every field of a sign is checked by the readers.
  const answer = await response.json().then(
    (body) => body as Answer | null,
    () => null,
  );
  const [error] = answer?.errors ?? [];
  if (error) throw refusal(error.extensions?.code ?? 'INTERNAL', error.message ?? '', request);
  if (response.status === 401 || response.status === 403)
    throw new SignFailure(cli.refusedToken(request.municipality));
  const data = answer?.data;
  if (typeof data !== 'object' || data === null)
    throw new SignFailure(cli.notAnApi(request.api, response.status));
  return data;
}
