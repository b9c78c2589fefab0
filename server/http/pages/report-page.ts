// GET /results/:slug/report/:year: the annual report, its latest edition or the one that the address names.
import { pages } from '../../../client/citizen/pages.tsx';
import type { ReportPageQuery } from '../../../client/generated/operations.ts';
import { run } from '../../api/run-in-process.ts';
import type { Reply, Visit } from './visit.ts';

/** The variables of the page's operation. What is no number names no edition. */
export function reportVariables(
  parts: Readonly<Record<string, string | undefined>>,
  { searchParams }: URL,
  language: string,
) {
  const edition = /^[1-9]\d{0,3}$/.exec(searchParams.get('edition') ?? '')?.[0];
  return {
    slug: parts['slug'],
    year: Number(parts['year']),
    language,
    edition: edition === undefined ? undefined : Number(edition),
  };
}

export async function reportPage({ url, parts, page, context }: Visit): Promise<Reply> {
  const variables = reportVariables(parts, url, page.language);
  const data = await run<ReportPageQuery>(pages.report.operation, variables, context);
  const html = pages.report.render({ context: page, data });
  return { status: data.municipality && data.reportEdition ? 200 : 404, html };
}
