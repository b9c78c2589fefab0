// How far a report is: a number to type, and what the city's server says of it. Neither is in an address, a cookie or a table.
import type { RequestStatePageQuery, RequestStateQuery } from '../generated/operations.ts';
import { longDay } from '../text/formats.ts';
import { say } from '../text/say.ts';
import type { PageContext } from '../parts/page/context.ts';
import { ErrorPage } from './ErrorPage.tsx';
import { Layout } from '../parts/page/Layout.tsx';
import { link } from '../parts/page/links.ts';
import { MASTHEAD } from '../parts/page/Masthead.tsx';

export const REQUEST_STATE_PAGE = /* GraphQL */ `
  query RequestStatePage($slug: String!, $language: String!) {
    municipality(slug: $slug) {
      ...Masthead
      requestHost
    }
  }
  ${MASTHEAD}
`;

/** What was asked, and what came of it; null: too many asked in this minute. */
interface AskedState {
  readonly number: string;
  readonly answer: RequestStateQuery['serviceRequest'] | null;
}

export type RequestStateProps = {
  context: PageContext;
  data: RequestStatePageQuery;
  asked?: AskedState | undefined;
};

/** That there is no such page where the city has no server. */
export function RequestStatePage({ context, data: { municipality }, asked }: RequestStateProps) {
  if (!municipality?.requestHost) return <ErrorPage context={context} problem="notFound" />;
  const { request } = context.texts;
  const { state: texts } = request;
  const { slug, name, requestHost: host } = municipality;
  return (
    <Layout
      context={context}
      title={texts.title}
      municipality={municipality}
      shape="reading"
      beside="request"
    >
      <h1 tabIndex={-1}>{texts.title}</h1>
      {asked && <State context={context} answer={asked.answer} />}
      <p>{say(texts.lead, { municipality: name, host })}</p>
      <form
        className="request"
        method="post"
        action={link(context, `/results/${slug}/request`)}
        autoComplete="off"
      >
        <label htmlFor="number">{texts.number}</label>
        <input id="number" name="number" maxLength={100} defaultValue={asked?.number} />
        <button>{texts.ask}</button>
      </form>
      <p className="onward">
        <a href={link(context, `/results/${slug}`)}>{texts.results}</a>
      </p>
    </Layout>
  );
}

function State({ context, answer }: { context: PageContext; answer: AskedState['answer'] }) {
  const { state: texts } = context.texts.request;
  const told = (words: string) => (
    <p className="notice" role="alert">
      {words}
    </p>
  );
  if (answer === null) return told(texts.crowded);
  if (answer.failure !== null) return told(texts.failed);
  if (answer.number === null) return told(texts.none);
  const { number, state, notes, agency, changedAt, expectedAt } = answer;
  const dayOf = (moment: string) => longDay(moment.slice(0, 10), context.language);
  return (
    <section className="notice">
      <h2>{say(texts.of, { number })}</h2>
      <p>{texts[state ?? 'untold']}</p>
      {notes && (
        <>
          <p>{texts.notes}</p>
          <blockquote>{notes}</blockquote>
        </>
      )}
      {agency && <p>{say(texts.agency, { agency })}</p>}
      {changedAt && <p>{say(texts.changed, { day: dayOf(changedAt) })}</p>}
      {expectedAt && <p>{say(texts.expected, { day: dayOf(expectedAt) })}</p>}
    </section>
  );
}
