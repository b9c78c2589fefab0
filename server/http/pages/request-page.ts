// The page on which a citizen reports what is broken at a place, where the city has a server for that; and the form that it posts.
import { SEND_REQUEST } from '../../../client/citizen/mutations.ts';
import { pages } from '../../../client/citizen/pages.tsx';
import type { RequestPageQuery, SendRequestMutation } from '../../../client/generated/operations.ts';
import { run } from '../../api/run-in-process.ts';
import { orCrowded } from './crowded-form.ts';
import type { Document } from '../../foundation/html/kept-page.ts';
import type { Reply, Visit } from './visit.ts';

type Sent = NonNullable<Parameters<typeof pages.request.render>[0]['sent']>;

/** Before the code of each answer to a question of the city's. */
const ANSWER = 'answers.';
const CROWDED = { __typename: 'CROWDED' } as const;

/** GET /results/:slug/:id/request. */
export function requestPage(visit: Visit): Promise<Reply> {
  return requestDocument(visit);
}

/** POST of the form. What was written is shown again where it was not handed over: nothing of it is kept here. */
export async function sendRequest(visit: Visit): Promise<Reply> {
  const { form, file, parts, context } = visit;
  const plain = (text: string) => text.replaceAll('\r\n', '\n');
  const said = (name: string) => plain(form.get(name) ?? '');
  const fields = {
    description: said('description'),
    name: said('name'),
    email: said('email'),
    phone: said('phone'),
  };
  const names = new Set([...form.keys()].filter((name) => name.startsWith(ANSWER)));
  const answers = Object.fromEntries([...names].map((name) => [name, form.getAll(name).map(plain)]));
  const input = {
    municipality: parts.slug,
    location: parts.id,
    ...fields,
    answers: Object.entries(answers).map(([name, values]) => ({ code: name.slice(ANSWER.length), values })),
    photo: file?.toString('base64'),
  };
  const sent = run<SendRequestMutation>(SEND_REQUEST, { input }, context);
  const outcome = await orCrowded(
    sent.then((data) => data.sendServiceRequest),
    CROWDED,
  );
  return requestDocument(visit, { written: { ...fields, answers }, hadPhoto: file !== null, outcome });
}

const STATUS: Readonly<Record<Sent['outcome']['__typename'], number>> = {
  ServiceRequestTaken: 200,
  ServiceRequestNotTaken: 400,
  Invalid: 400,
  CROWDED: 429,
};

async function requestDocument({ parts, page, context }: Visit, sent?: Sent): Promise<Document> {
  const variables = { slug: parts.slug, id: parts.id, language: page.language };
  const data = await run<RequestPageQuery>(pages.request.operation, variables, context);
  const isThere = data.location?.requestChannel?.isTakenHere ?? false;
  const status = !isThere ? 404 : sent === undefined ? 200 : STATUS[sent.outcome.__typename];
  return { status, html: pages.request.render({ context: page, data, sent }) };
}
