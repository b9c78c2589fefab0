// GET /results/:slug/data: open data, the latest version or the one that the address names.
import { pages } from '../../../client/citizen/pages.tsx';
import type { OpenDataPageQuery } from '../../../client/generated/operations.ts';
import { AppError } from '../../foundation/errors.ts';
import { run } from '../../api/run-in-process.ts';
import type { Reply, Visit } from './visit.ts';

/** A version that is not there is not found; a city without any says so. */
export async function openDataPage({ url, parts, page, context }: Visit): Promise<Reply> {
  const version = url.searchParams.get('version') ?? undefined;
  const variables = { slug: parts['slug'], language: page.language, version };
  const data = await run<OpenDataPageQuery>(pages.openData.operation, variables, context);
  if (data.municipality && !data.municipality.openData && version !== undefined)
    throw new AppError('NOT_FOUND', 'There is no such version.');
  return { status: data.municipality ? 200 : 404, html: pages.openData.render({ context: page, data }) };
}
