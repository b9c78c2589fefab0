// The pages that anybody may look at: a code to type, results of a city and of a place, what is kept of a vote.
import { pages } from '../../client/citizen/pages.tsx';
import type {
  CodePageQuery,
  PlaceResultsPageQuery,
  ResultsPageQuery,
} from '../../client/generated/operations.ts';
import { MAX_SEARCH } from '../graphql/limits.ts';
import { normaliseCode } from '../signs/rules.ts';
import { run } from './run.ts';
import { inSameLanguage, type Reply, type Visit } from './visit.ts';

/** GET /: a code to type, and the cities. */
export async function codePage({ page, context }: Visit): Promise<Reply> {
  const data = await run<CodePageQuery>(pages.code.operation, { language: page.language }, context);
  return { status: 200, html: pages.code.render({ context: page, data }) };
}

/** POST /code: on to the page behind the code. */
export function openCode(visit: Visit): Promise<Reply> {
  // Cut at a whole character: half of one has no place in an address.
  const code = [...normaliseCode(visit.form.get('code') ?? '')].slice(0, 40).join('');
  const location = code === '' ? '/' : `/s/${encodeURIComponent(code)}`;
  return Promise.resolve({ status: 303, location: inSameLanguage(visit, location) });
}

/** GET /results/:slug. */
export async function resultsPage({ url, parts, page, context }: Visit): Promise<Reply> {
  const asked = (name: string) => url.searchParams.get(name) || undefined;
  const filter = {
    // As much as the page's field takes.
    search: asked('search')?.slice(0, MAX_SEARCH),
    category: asked('category'),
    settlement: asked('settlement'),
    after: asked('after'),
  };
  const variables = { ...filter, slug: parts.slug, language: page.language };
  const data = await run<ResultsPageQuery>(pages.results.operation, variables, context);
  const html = pages.results.render({ context: page, data, filter });
  return { status: data.municipality ? 200 : 404, html };
}

/** GET /results/:slug/:id. */
export async function placeResultsPage({ parts, page, context }: Visit): Promise<Reply> {
  const variables = { slug: parts.slug, id: parts.id, language: page.language };
  const data = await run<PlaceResultsPageQuery>(pages.placeResults.operation, variables, context);
  return { status: data.location ? 200 : 404, html: pages.placeResults.render({ context: page, data }) };
}

/** GET /anonymity. */
export function anonymityPage({ page }: Visit): Promise<Reply> {
  return Promise.resolve({ status: 200, html: pages.anonymity.render({ context: page }) });
}
