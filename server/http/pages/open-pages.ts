// The pages that anybody may look at: a code to type, results of a city and of a place, what is kept of a vote.
import { pages } from '../../../client/citizen/pages.tsx';
import type {
  CodePageQuery,
  FoundPageQuery,
  PlaceResultsPageQuery,
  ResultsPageQuery,
  SettlementPlacesQuery,
} from '../../../client/generated/operations.ts';
import { AppError } from '../../foundation/errors.ts';
import type { Document } from '../../foundation/html/kept-page.ts';
import { type AskedPart, partOf, variablesOf } from './results-part.ts';
import { daysOf } from './page-period.ts';
import { run } from '../../api/run-in-process.ts';
import { readTypedCode, type Typed } from './typed-code.ts';
import { inSameLanguage, type Reply, type Visit } from './visit.ts';

/** GET /: a code to type, and the cities. */
export function codePage(visit: Visit): Promise<Reply> {
  return codeDocument(visit);
}

/** POST /code: on to the page behind the code; the form again where no nine digits were typed. */
export function openCode(visit: Visit): Promise<Reply> {
  const typed = readTypedCode(visit.form.get('code') ?? '');
  if (typed.digits.length !== 9) return codeDocument(visit, typed);
  const location = inSameLanguage(visit, `/s/${typed.digits}`);
  return Promise.resolve({ status: 303, location });
}

async function codeDocument({ page, context }: Visit, wrong?: Typed): Promise<Document> {
  const data = await run<CodePageQuery>(pages.code.operation, { language: page.language }, context);
  return { status: wrong ? 400 : 200, html: pages.code.render({ context: page, data, wrong }) };
}

/** So many places are ranked of a whole municipality, and of a part of it. */
const BEST = { ofAll: 5, ofPart: 40 } as const;

/** GET /results/:slug. A category or settlement that is another municipality's, or nobody's, is not found. */
export async function resultsPage({ url, parts, page, context }: Visit): Promise<Reply> {
  const part = partOf(url);
  const asked = (name: string) => url.searchParams.get(name) || undefined;
  const filter = { ...part, after: asked('after') };
  const search = asked('search');
  const slugged = { slug: parts.slug, language: page.language };
  const whole = async () => {
    const best = (part.category ?? part.settlement) ? BEST.ofPart : BEST.ofAll;
    const shared = { ...variablesOf(part), ...slugged };
    const variables = { ...shared, after: filter.after, best };
    const data = await run<ResultsPageQuery>(pages.results.operation, variables, context);
    const onMap =
      data.municipality &&
      part.settlement &&
      (await run<SettlementPlacesQuery>(pages.results.places, shared, context));
    const places = onMap ? onMap.placePoints : undefined;
    return { data, html: () => pages.results.render({ context: page, data, filter, places }) };
  };
  const found = async (search: string) => {
    const variables = { ...filter, ...slugged, search };
    const data = await run<FoundPageQuery>(pages.found.operation, variables, context);
    return { data, html: () => pages.found.render({ context: page, data, filter: { ...filter, search } }) };
  };
  const { data, html } = await (search === undefined ? whole() : found(search));
  if (data.municipality && !isThere(part, data.municipality))
    throw new AppError('NOT_FOUND', 'There is no such part.');
  return { status: data.municipality ? 200 : 404, html: html() };
}

type Municipality = Pick<NonNullable<FoundPageQuery['municipality']>, 'categories' | 'settlements'>;

function isThere({ category, settlement }: AskedPart, municipality: Municipality): boolean {
  const has = (items: readonly { readonly id: string }[], wanted: string | undefined) =>
    wanted === undefined || items.some(({ id }) => id === wanted);
  return has(municipality.categories, category) && has(municipality.settlements, settlement);
}

/** GET /results/:slug/:id. */
export async function placeResultsPage({ url, parts, page, context }: Visit): Promise<Reply> {
  const { period } = partOf(url);
  const variables = { ...daysOf(period), slug: parts.slug, id: parts.id, language: page.language };
  const data = await run<PlaceResultsPageQuery>(pages.placeResults.operation, variables, context);
  const html = pages.placeResults.render({ context: page, data, period });
  return { status: data.location ? 200 : 404, html };
}

/** GET /anonymity. */
export function anonymityPage({ page }: Visit): Promise<Reply> {
  return Promise.resolve({ status: 200, html: pages.anonymity.render({ context: page }) });
}
