// The page on a tablet at a desk. Its token never comes with the page's address, but with each slip that it sends.
import { pages } from '../../client/citizen/pages.tsx';
import type { TabletPageQuery } from '../../client/generated/operations.ts';
import { normaliseCode } from '../signs/rules.ts';
import { run } from './run.ts';
import type { Reply, Visit } from './visit.ts';

/** GET /tablet/:code. There is one only for the code of a tablet. */
export async function tabletPage({ parts, page, context }: Visit): Promise<Reply> {
  const variables = { code: normaliseCode(parts['code'] ?? ''), language: page.language };
  const data = await run<TabletPageQuery>(pages.tablet.operation, variables, context);
  const { sign } = data;
  const isTablet = sign.__typename === 'Sign' && sign.location.kind === 'TABLET';
  return { status: isTablet ? 200 : 404, html: pages.tablet.render({ context: page, data }) };
}
