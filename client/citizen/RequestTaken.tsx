// That a report was taken: its number there, and a button that asks how far it is, without an address that would stay in a history.
import type { SendRequestMutation } from '../generated/operations.ts';
import { say } from '../text/say.ts';
import type { PageContext } from '../parts/page/context.ts';
import { link } from '../parts/page/links.ts';

type Taken = Extract<SendRequestMutation['sendServiceRequest'], { __typename: 'ServiceRequestTaken' }>;

type Props = { context: PageContext; slug: string; taken: Taken };

export function RequestTaken({ context, slug, taken: { id, token } }: Props) {
  const { request } = context.texts;
  const number = id ?? token;
  return (
    <>
      {number === null ? (
        <p>{request.unnumbered}</p>
      ) : (
        <p>{say(id === null ? request.token : request.number, { number })}</p>
      )}
      <p>{request.forgotten}</p>
      {number !== null && (
        <form method="post" action={link(context, `/results/${slug}/request`)} autoComplete="off">
          <input type="hidden" name="number" value={number} />
          <button className="quiet">{request.follow}</button>
        </form>
      )}
    </>
  );
}
