// Asks the platform's GraphQL API for the signs of a municipality, a hundred at a time.
import { SignFailure } from './failure.ts';
import { readSign } from './sign.ts';
import type { Sign } from './sign.ts';
import { cli } from './text/cli.ts';

const QUERY = `query Signs($municipality: String!, $locations: [ID!], $after: String) {
  signs(municipality: $municipality, locations: $locations, first: 100, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes {
      code
      url
      location {
        id
        bg: name(language: "bg")
        en: name(language: "en")
        settlement { bg: name(language: "bg") en: name(language: "en") }
        category { bg: ratingQuestion(language: "bg") en: ratingQuestion(language: "en") }
      }
      municipality { bg: name(language: "bg") en: name(language: "en") colour isDemo }
    }
  }
}`;

const PATIENCE_MS = 30_000;

export interface SignsRequest {
  /** The address of the platform, without /graphql. */
  readonly api: string;
  readonly token: string;
  readonly municipality: string;
  /** None means all. */
  readonly locations: readonly string[];
  readonly signal?: AbortSignal | undefined;
}

interface Answer {
  readonly data?: {
    readonly signs?: {
      readonly totalCount: number;
      readonly nodes: readonly unknown[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  };
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

async function post(request: SignsRequest, after: string | null): Promise<Response> {
  const { api, token, municipality, locations, signal } = request;
  const patience = AbortSignal.timeout(PATIENCE_MS);
  const variables = { municipality, locations: locations.length > 0 ? locations : null, after };
  try {
    return await fetch(`${api}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        authorization: `Bearer ${token}`,
      },
      body: JSON.stringify({ query: QUERY, variables }),
      signal: signal ? AbortSignal.any([signal, patience]) : patience,
    });
  } catch (error) {
    signal?.throwIfAborted();
    throw new SignFailure(cli.unreachable(api, reasonOf(error)));
  }
}

function refusal(code: string, message: string, { api, municipality, locations }: SignsRequest): SignFailure {
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

async function ask(request: SignsRequest, after: string | null) {
  const response = await post(request, after);
  if (response.status === 503) {
    throw new SignFailure(cli.unavailable(request.api, response.headers.get('retry-after')));
  }
  // The border: the API's own answer. Every field of a sign is checked by readSign.
  const answer = await response.json().then(
    (body) => body as Answer | null,
    () => null,
  );
  const [error] = answer?.errors ?? [];
  if (error) throw refusal(error.extensions?.code ?? 'INTERNAL', error.message ?? '', request);
  if (response.status === 401 || response.status === 403)
    throw new SignFailure(cli.refusedToken(request.municipality));
  const signs = answer?.data?.signs;
  if (!signs || !Array.isArray(signs.nodes))
    throw new SignFailure(cli.notAnApi(request.api, response.status));
  return signs;
}

/**
 * Returns the signs of a municipality, or of some of its locations, in the API's order. Throws a SignFailure if the API
 * cannot be reached, refuses, has none, or lacks one of the locations asked for; an AbortError if it is interrupted.
 */
export async function listSigns(
  request: SignsRequest,
  onFetched: (count: number, total: number) => void = () => {},
): Promise<Sign[]> {
  const signs: Sign[] = [];
  for (let after: string | null = null, more = true; more;) {
    const { nodes, pageInfo, totalCount } = await ask(request, after);
    signs.push(...nodes.map(readSign));
    if (totalCount > 0) onFetched(signs.length, totalCount);
    more = pageInfo.hasNextPage && nodes.length > 0;
    after = pageInfo.endCursor;
  }
  const found = new Set(signs.map(({ location }) => location.id));
  const missing = request.locations.filter((id) => !found.has(id));
  if (missing.length > 0) throw new SignFailure(cli.noLocations(missing));
  if (signs.length === 0) throw new SignFailure(cli.noSigns(request.municipality));
  return signs;
}
