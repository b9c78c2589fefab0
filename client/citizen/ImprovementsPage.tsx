// Everything that a municipality improved lately, and all that it promises, on a page of its own.
import type { ImprovementsPageQuery } from '../generated/operations.ts';
import { say } from '../text/say.ts';
import type { PageContext } from '../parts/page/context.ts';
import { FeedLink, Follow, FollowPromises } from './FeedLink.tsx';
import { IMPROVEMENT, PLANNED } from './Improvement.tsx';
import { Listed } from './Improvements.tsx';
import { Layout } from '../parts/page/Layout.tsx';
import { link } from '../parts/page/links.ts';
import { MASTHEAD } from '../parts/page/Masthead.tsx';

export const IMPROVEMENTS_PAGE = /* GraphQL */ `
  query ImprovementsPage($slug: String!, $language: String!) {
    municipality(slug: $slug) {
      ...Masthead
      improvements(first: 50) {
        ...Improvement
      }
      plannedImprovements(first: 20) {
        ...Planned
      }
    }
  }
  ${MASTHEAD}
  ${IMPROVEMENT}
  ${PLANNED}
`;

type Municipality = NonNullable<ImprovementsPageQuery['municipality']>;
type Props = { context: PageContext; municipality: Municipality };

/** What is planned, the next first, and what was improved, the newest first. */
export function ImprovementsPage({ context, municipality }: Props) {
  const { report, results, effect, promises } = context.texts;
  const { slug, name, improvements, plannedImprovements } = municipality;
  return (
    <Layout
      context={context}
      title={report.improvements}
      municipality={municipality}
      shape="wide"
      description={improvements.length === 0 ? report.noImprovements : report.improvementsLead}
      sharing={<FeedLink context={context} path={`/results/${slug}`} title={report.improvements} />}
    >
      <h1 tabIndex={-1}>{report.improvements}</h1>
      {improvements.length === 0 ? (
        <p>{report.noImprovements}</p>
      ) : (
        <>
          <p className="lead">{report.improvementsLead}</p>
          <p className="small">{effect.how}</p>
          <Listed context={context} slug={slug} improvements={improvements} heading="h2" />
        </>
      )}
      {plannedImprovements.length > 0 && (
        <section id="planned">
          <h2>{promises.title}</h2>
          <p className="small">{promises.lead}</p>
          <Listed context={context} slug={slug} improvements={plannedImprovements} />
        </section>
      )}
      <p className="onward">
        <Follow context={context} path={`/results/${slug}`} />
        <FollowPromises context={context} path={`/results/${slug}`} />
        <a href={link(context, `/results/${slug}`)}>{say(results.back, { municipality: name })}</a>
      </p>
    </Layout>
  );
}
