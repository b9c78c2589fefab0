// The pages that anybody may look at: a code to type, results of a city and of a place, what is kept of a vote.
import { pages } from '../../../client/citizen/pages.tsx';
import type {
  CodePageQuery,
  FoundPageQuery,
  PlaceResultsPageQuery,
  ResultsPageQuery,
  ServiceDayPartsQuery,
  SettlementPlacesQuery,
} from '../../../client/generated/operations.ts';
import { AppError } from '../../foundation/errors.ts';
import { readPaperCode } from '../../foundation/paper-code.ts';
import { isCode } from '../../foundation/sign-code.ts';
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

/** Of a slip of paper that was typed: on to its page; the form again where a letter is missing or wrong. */
function openSlip(visit: Visit, typed: string): Promise<Reply> | Reply {
  const paper = readPaperCode(typed);
  if (paper === null) return codeDocument(visit, { wrongSlip: typed.slice(0, LONGEST_SLIP) });
  return { status: 303, location: inSameLanguage(visit, `/p/${paper}`) };
}

/** As much as the form's field takes. */
const LONGEST_SLIP = 60;

/**
 * POST /code: on to the page behind the code; the form again where no nine digits were typed. To another cell leads a link: a browser
 * follows no form to another site, also by way of our own page.
 */
export async function openCode(visit: Visit): Promise<Reply> {
  const { page, context, form } = visit;
  const slip = form.get('paper');
  if (slip !== null) return openSlip(visit, slip);
  const typed = readTypedCode(form.get('code') ?? '');
  if (typed.digits.length !== 9) return codeDocument(visit, { wrong: typed });
  const isHere = context.hostOf !== null || !isCode(typed.digits);
  const cell = isHere ? null : context.cells.otherOfCode(typed.digits);
  if (cell !== null) {
    const html = pages.elsewhere.render({ context: page, code: typed.digits, origin: cell.address });
    return { status: 200, html };
  }
  const location = inSameLanguage(visit, `/s/${typed.digits}`);
  return { status: 303, location };
}

interface Mistyped {
  readonly wrong?: Typed;
  readonly wrongSlip?: string;
}

async function codeDocument({ page, context }: Visit, mistyped?: Mistyped): Promise<Document> {
  const data = await run<CodePageQuery>(pages.code.operation, { language: page.language }, context);
  return { status: mistyped ? 400 : 200, html: pages.code.render({ context: page, data, ...mistyped }) };
}

/** So many places are ranked of a whole municipality, and of a part of it. */
const BEST = { ofAll: 3, ofPart: 40 } as const;

/** Sums of parts of the day are of all places of a service, and of whole periods of its own. */
const isWholeService = ({ category, settlement, period }: AskedPart): boolean =>
  category !== undefined && settlement === undefined && period === undefined;

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
    const dayParts =
      data.municipality && isWholeService(part)
        ? await run<ServiceDayPartsQuery>(pages.results.dayParts, { slug: parts.slug }, context)
        : undefined;
    return { data, html: () => pages.results.render({ context: page, data, filter, places, dayParts }) };
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
