// The honest page on anonymity: what is promised, kept, not kept, and what is not promised; the stored rows themselves.
import type { AnonymityPageQuery } from '../generated/operations.ts';
import { wholeNumber } from '../text/formats.ts';
import { say } from '../text/say.ts';
import type { PageContext } from '../parts/page/context.ts';
import { Layout } from '../parts/page/Layout.tsx';
import { Lines } from './Lines.tsx';
import { MASTHEAD } from '../parts/page/Masthead.tsx';
import { StoredRows } from './StoredRows.tsx';

export const ANONYMITY_PAGE = /* GraphQL */ `
  query AnonymityPage($slug: String!, $language: String!) {
    municipality(slug: $slug) {
      ...Masthead
      threshold
    }
  }
  ${MASTHEAD}
`;

/** The floor of every municipality's threshold: no smaller group is ever published. */
const smallestGroup = 5;

type Props = {
  context: PageContext;
  /** Whose group is named; none: the smallest that any municipality may choose. */
  municipality?: AnonymityPageQuery['municipality'];
};

/** The same for all municipalities but for the size of a group. */
export function AnonymityPage({ context, municipality }: Props) {
  const { anonymity, stored } = context.texts;
  const threshold = wholeNumber(municipality?.threshold ?? smallestGroup, context.language);
  const write = (line: string) => say(line, { threshold });
  return (
    <Layout
      context={context}
      title={anonymity.title}
      municipality={municipality ?? undefined}
      shape="reading"
    >
      <h1 tabIndex={-1}>{anonymity.title}</h1>
      <p className="lead">{anonymity.promise.map(write).join(' ')}</p>
      <Lines title={anonymity.keptTitle} lines={anonymity.kept.map(write)} />
      <Lines title={anonymity.notKeptTitle} lines={anonymity.notKept.map(write)} />
      <Lines title={anonymity.howTitle} lines={anonymity.how.map(write)} />
      <Lines title={anonymity.notPromisedTitle} lines={anonymity.notPromised.map(write)} />
      <Lines title={stored.memoryTitle} lines={stored.memory} />
      <StoredRows texts={stored} />
    </Layout>
  );
}
