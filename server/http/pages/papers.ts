// What a municipality must say, what it improved, what is kept of a vote, how it compares, and its open data: pages from its data.
import { pages } from '../../../client/citizen/pages.tsx';
import type {
  AccessibilityPageQuery,
  AnonymityPageQuery,
  BenchmarkPageQuery,
  ImprovementsPageQuery,
  OpenDataPageQuery,
  PrivacyPageQuery,
} from '../../../client/generated/operations.ts';
import { AppError } from '../../foundation/errors.ts';
import { run } from '../../api/run-in-process.ts';
import type { Reply, Visit } from './visit.ts';

type Paper<Data> = {
  readonly operation: string;
  readonly render: (props: { context: Visit['page']; data: Data }) => string;
};

async function paper<Data extends { readonly municipality: object | null }>(
  { operation, render }: Paper<Data>,
  { parts, page, context }: Visit,
): Promise<Reply> {
  const data = await run<Data>(operation, { slug: parts['slug'], language: page.language }, context);
  return { status: data.municipality ? 200 : 404, html: render({ context: page, data }) };
}

/** GET /results/:slug/anonymity. */
export function cityAnonymityPage(visit: Visit): Promise<Reply> {
  return paper<AnonymityPageQuery>(pages.cityAnonymity, visit);
}

/** GET /results/:slug/accessibility. */
export function accessibilityPage(visit: Visit): Promise<Reply> {
  return paper<AccessibilityPageQuery>(pages.accessibility, visit);
}

/** GET /results/:slug/improvements. */
export function improvementsPage(visit: Visit): Promise<Reply> {
  return paper<ImprovementsPageQuery>(pages.improvements, visit);
}

/** GET /results/:slug/privacy. */
export function privacyPage(visit: Visit): Promise<Reply> {
  return paper<PrivacyPageQuery>(pages.privacy, visit);
}

/** GET /results/:slug/benchmark: the city beside others that agreed to be compared. */
export function benchmarkPage(visit: Visit): Promise<Reply> {
  return paper<BenchmarkPageQuery>(pages.benchmark, visit);
}

/** GET /results/:slug/data: the latest version or the one that the address names; that is not found where it is not there. */
export async function openDataPage({ url, parts, page, context }: Visit): Promise<Reply> {
  const version = url.searchParams.get('version') ?? undefined;
  const variables = { slug: parts['slug'], language: page.language, version };
  const data = await run<OpenDataPageQuery>(pages.openData.operation, variables, context);
  if (data.municipality && !data.municipality.openData && version !== undefined)
    throw new AppError('NOT_FOUND', 'There is no such version.');
  return { status: data.municipality ? 200 : 404, html: pages.openData.render({ context: page, data }) };
}
