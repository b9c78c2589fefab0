// The page of a sign that has been retired (status 410).
import type { RetiredFragment } from '../generated/operations.ts';
import { spacedCode } from '../text/formats.ts';
import { say } from '../text/say.ts';
import type { PageContext } from './context.ts';
import { Layout } from './Layout.tsx';
import { link } from './links.ts';

/** What the page needs; the operation declares `$language: String!` and brings the fragment Masthead. */
export const RETIRED = /* GraphQL */ `
  fragment Retired on SignRetired {
    code
    municipality {
      ...Masthead
    }
  }
`;

/** Says what happened, whose sign it was, and where to go from here. */
export function RetiredPage({ context, sign }: { context: PageContext; sign: RetiredFragment }) {
  const { page, retired } = context.texts;
  const { municipality } = sign;
  return (
    <Layout context={context} title={retired.title} municipality={municipality} shape="reading">
      <h1 tabIndex={-1}>{retired.title}</h1>
      <p>{say(retired.lead, { code: spacedCode(sign.code) })}</p>
      <p>{retired.next}</p>
      <p>
        <a href={link(context, `/results/${municipality.slug}`)}>
          {say(page.allResults, { municipality: municipality.name })}
        </a>
      </p>
    </Layout>
  );
}
