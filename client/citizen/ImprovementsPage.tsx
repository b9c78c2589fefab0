// Everything that a municipality improved lately, on a page of its own.
import type { ImprovementsPageQuery } from '../generated/operations.ts';
import { say } from '../text/say.ts';
import type { PageContext } from '../parts/page/context.ts';
import { FeedLink } from './FeedLink.tsx';
import { FEED_TYPE } from './feeds.ts';
import { Improvement, IMPROVEMENT } from './Improvement.tsx';
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
    }
  }
  ${MASTHEAD}
  ${IMPROVEMENT}
`;

type Municipality = NonNullable<ImprovementsPageQuery['municipality']>;
type Props = { context: PageContext; municipality: Municipality };

/** The newest first. */
export function ImprovementsPage({ context, municipality }: Props) {
  const { report, results, effect, thanks } = context.texts;
  const { slug, name, improvements } = municipality;
  return (
    <Layout
      context={context}
      title={report.improvements}
      municipality={municipality}
      shape="wide"
      sharing={<FeedLink context={context} path={`/results/${slug}`} title={report.improvements} />}
    >
      <h1 tabIndex={-1}>{report.improvements}</h1>
      {improvements.length === 0 ? (
        <p>{report.noImprovements}</p>
      ) : (
        <>
          <p className="lead">{report.improvementsLead}</p>
          <p className="small">{effect.how}</p>
          <ul className="improvements">
            {improvements.map((improvement) => (
              <li key={improvement.id}>
                <Improvement context={context} slug={slug} improvement={improvement} heading="h2" />
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="onward">
        <a href={link(context, `/results/${slug}/feed.xml`)} type={FEED_TYPE}>
          {thanks.follow} <small>{thanks.followHow}</small>
        </a>
        <a href={link(context, `/results/${slug}`)}>{say(results.back, { municipality: name })}</a>
      </p>
    </Layout>
  );
}
