// A municipality and its signs from the platform's GraphQL API, a hundred at a time.
import { atPlace, SignFailure } from '../failure.ts';
import { readMunicipality, readSign } from '../sign.ts';
import type { Languages, Sign, SignList, SignState } from '../sign.ts';
import { cli } from '../text/cli.ts';
import { sourceText } from '../text/sources.ts';
import { ask } from './ask.ts';
import type { ApiRequest } from './ask.ts';
import { findPresentSlug } from './present-slug.ts';

const LANGUAGES = `query Languages($municipality: String!) {
  municipality(slug: $municipality) { languages }
}`;

const MUNICIPALITY = `query Municipality($municipality: String!, $first: String!, $second: String!) {
  municipality(slug: $municipality) {
    first: name(language: $first)
    second: name(language: $second)
    colour
    arms
    isDemo
  }
}`;

const SIGNS = `query Signs(
  $municipality: String!, $locations: [ID!], $states: [SignState!], $after: String, $first: String!, $second: String!
) {
  signs(municipality: $municipality, locations: $locations, states: $states, first: 100, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes {
      code
      url
      state
      location {
        id
        first: name(language: $first)
        second: name(language: $second)
        address(language: $first)
        firstDay
        lastDay
        settlement { ekatte first: name(language: $first) second: name(language: $second) }
        category { key first: ratingQuestion(language: $first) second: ratingQuestion(language: $second) }
      }
    }
  }
}`;

interface Page {
  readonly totalCount: number;
  readonly nodes: readonly unknown[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

function isPage(value: unknown): value is Page {
  return (
    typeof value === 'object' &&
    value !== null &&
    'nodes' in value &&
    Array.isArray(value.nodes) &&
    'pageInfo' in value
  );
}

interface Named {
  readonly first?: unknown;
  readonly second?: unknown;
}

/** A node as the query above shapes it; nothing in it is believed before readSign has looked. */
interface Node {
  readonly code?: unknown;
  readonly url?: unknown;
  readonly state?: unknown;
  readonly location?: Named & {
    readonly id?: unknown;
    readonly address?: unknown;
    readonly firstDay?: unknown;
    readonly lastDay?: unknown;
    readonly settlement?: Named & { readonly ekatte?: unknown };
    readonly category?: Named & { readonly key?: unknown };
  };
}

/** The same in the shape of a file's record. */
function toRecord({ code, url, state, location }: Node): object {
  const { settlement, category } = location ?? {};
  return {
    code,
    url,
    state: typeof state === 'string' ? state.toLowerCase() : state,
    location: {
      id: location?.id,
      name: location,
      address: location?.address,
      settlement,
      ekatte: settlement?.ekatte,
      category: category?.key,
      question: category,
      firstDay: location?.firstDay,
      lastDay: location?.lastDay,
    },
  };
}

/** Returns the municipality of the request. Throws a SignFailure as listSigns does. */
export async function getMunicipality(request: ApiRequest): Promise<SignList['municipality']> {
  const { municipality } = request;
  const found = async (query: string, variables: object): Promise<object> => {
    const data = await ask(request, query, { municipality, ...variables });
    const answer: unknown = Reflect.get(data, 'municipality');
    if (typeof answer === 'object' && answer !== null) return answer;
    const present = await findPresentSlug(request);
    throw new SignFailure(
      present === null
        ? cli.noMunicipality(municipality, request.locations)
        : cli.renamed(municipality, present),
    );
  };
  const [first = 'bg', second]: string[] = Reflect.get(await found(LANGUAGES, {}), 'languages');
  const languages: Languages = second === undefined ? [first] : [first, second];
  const about = await found(MUNICIPALITY, { first, second: second ?? first });
  const record = { ...about, name: about };
  return atPlace(sourceText.municipalityOfAnswer, () => readMunicipality(record, languages, KEYS));
}

/** Under which names answers have texts in the two languages. */
export const KEYS = ['first', 'second'] as const;

export interface SignsRequest extends ApiRequest {
  /** None means all. */
  readonly states: readonly SignState[];
}

/**
 * Returns a municipality and its signs, or those of some of its locations and states, in the API's order. Throws a
 * SignFailure if the API cannot be reached or refuses, or lacks one of the locations; an AbortError if interrupted.
 */
export async function listSigns(
  request: SignsRequest,
  onFetched: (count: number, total: number) => void = () => {},
): Promise<SignList> {
  const municipality = await getMunicipality(request);
  const [first, second = first] = municipality.languages;
  const locations = request.locations.length > 0 ? request.locations : null;
  const states = request.states.length > 0 ? request.states.map((state) => state.toUpperCase()) : null;
  const signs: Sign[] = [];
  for (let after: string | null = null, more = true; more;) {
    const variables = { municipality: request.municipality, locations, states, after, first, second };
    const page: unknown = Reflect.get(await ask(request, SIGNS, variables), 'signs');
    if (!isPage(page)) throw new SignFailure(cli.notAnApi(request.api, 200));
    for (const node of page.nodes) {
      const record = toRecord(node ?? {});
      signs.push(atPlace(sourceText.ofAnswer(signs.length + 1), () => readSign(record, { keys: KEYS })));
    }
    if (page.totalCount > 0) onFetched(signs.length, page.totalCount);
    more = page.pageInfo.hasNextPage && page.nodes.length > 0;
    after = page.pageInfo.endCursor;
  }
  return { municipality, signs };
}
