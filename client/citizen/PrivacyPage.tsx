// The privacy notice as citizens read it.
import type { PrivacyPageQuery } from '../generated/operations.ts';
import { privacyParts } from '../documents/privacy.ts';
import { CONTACT } from '../parts/page/ContactCard.tsx';
import type { PageContext } from '../parts/page/context.ts';
import { Layout } from '../parts/page/Layout.tsx';
import { MASTHEAD } from '../parts/page/Masthead.tsx';
import { Parts } from './Parts.tsx';

export const PRIVACY_PAGE = /* GraphQL */ `
  query PrivacyPage($slug: String!, $language: String!) {
    municipality(slug: $slug) {
      ...Masthead
      threshold
      commentsAllowed
      commentMonths
      requestHost
      about {
        controller {
          ...Contact
        }
        dataProtectionOfficer {
          ...Contact
        }
        supervision {
          ...Contact
        }
      }
    }
  }
  ${MASTHEAD}
  ${CONTACT}
`;

type Props = { context: PageContext; municipality: NonNullable<PrivacyPageQuery['municipality']> };

/** Says so where the municipality has not entered whom to turn to. */
export function PrivacyPage({ context, municipality }: Props) {
  const { language } = context;
  const { papers } = context.texts;
  const { title, lead } = papers.privacy;
  return (
    <Layout
      context={context}
      title={title}
      municipality={municipality}
      shape="reading"
      beside="report"
      description={lead}
    >
      <h1 tabIndex={-1}>{title}</h1>
      <p className="lead">{lead}</p>
      <Parts parts={privacyParts(municipality, papers, language)} texts={papers} />
    </Layout>
  );
}
