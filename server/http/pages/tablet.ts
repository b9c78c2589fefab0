// The page on a tablet at a desk. Its token never comes with the page's address, but with each slip that it sends.
import { pages } from '../../../client/citizen/pages.tsx';
import type { TabletPageQuery } from '../../../client/generated/operations.ts';
import { normaliseCode } from '../../foundation/sign-code.ts';
import { ofKind } from './page-kinds.ts';
import { run } from '../../api/run-in-process.ts';
import type { Reply, Visit } from './visit.ts';

/** GET /tablet/:code. There is one only for the code of a tablet. */
export async function tabletPage({ parts, page, context }: Visit): Promise<Reply> {
  const code = normaliseCode(parts['code'] ?? '');
  const variables = { code, language: page.language };
  const { sign } = await run<TabletPageQuery>(pages.tablet.operation, variables, context);
  const render = (at: typeof page, shown: typeof sign) =>
    pages.tablet.render({ context: at, data: { sign: shown } });
  if (sign.__typename !== 'Sign' || sign.location.kind !== 'TABLET')
    return { status: 404, html: render(page, sign) };
  const { desk, ...location } = sign.location;
  const named = { ...sign, location: { ...location, name: desk?.name ?? location.name, desk: null } };
  if (sign.code === code) return ofKind('tablet', page, named, render);
  return { status: 200, html: render(page, named) };
}
