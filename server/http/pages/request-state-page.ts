// The page that says how far a report is: its form is posted, so that no number stands in an address, a history or a log.
import { REQUEST_STATE } from '../../../client/citizen/mutations.ts';
import { pages } from '../../../client/citizen/pages.tsx';
import type { RequestStatePageQuery, RequestStateQuery } from '../../../client/generated/operations.ts';
import { run } from '../../api/run-in-process.ts';
import type { Document } from '../../foundation/html/kept-page.ts';
import { orCrowded } from './crowded-form.ts';
import type { Reply, Visit } from './visit.ts';

type Asked = Parameters<typeof pages.requestState.render>[0]['asked'];

/** GET /results/:slug/request. */
export function requestStatePage(visit: Visit): Promise<Reply> {
  return stateDocument(visit);
}

/** POST of the form. */
export async function askRequestState(visit: Visit): Promise<Reply> {
  const { form, parts, context } = visit;
  const number = (form.get('number') ?? '').trim();
  const asked = run<RequestStateQuery>(REQUEST_STATE, { slug: parts.slug, number }, context);
  const answer = await orCrowded(
    asked.then((data) => data.serviceRequest),
    null,
  );
  return stateDocument(visit, { number, answer });
}

async function stateDocument({ parts, page, context }: Visit, asked?: Asked): Promise<Document> {
  const variables = { slug: parts.slug, language: page.language };
  const data = await run<RequestStatePageQuery>(pages.requestState.operation, variables, context);
  const isThere = typeof data.municipality?.requestHost === 'string';
  const status = !isThere ? 404 : asked?.answer === null ? 429 : 200;
  return { status, html: pages.requestState.render({ context: page, data, asked }) };
}
