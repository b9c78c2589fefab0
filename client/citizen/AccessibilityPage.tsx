// The accessibility statement as citizens read it.
import type { AccessibilityPageQuery } from '../generated/operations.ts';
import { accessibilityLead, accessibilityParts } from '../documents/accessibility.ts';
import { CONTACT } from '../parts/page/ContactCard.tsx';
import type { PageContext } from '../parts/page/context.ts';
import { Layout } from '../parts/page/Layout.tsx';
import { MASTHEAD } from '../parts/page/Masthead.tsx';
import { Parts } from './Parts.tsx';

export const ACCESSIBILITY_PAGE = /* GraphQL */ `
  query AccessibilityPage($slug: String!, $language: String!) {
    municipality(slug: $slug) {
      ...Masthead
      about {
        controller {
          ...Contact
        }
        enforcement {
          ...Contact
        }
        accessibility {
          assessedOn
          method
          result
          gaps(language: $language)
        }
      }
    }
  }
  ${MASTHEAD}
  ${CONTACT}
`;

type Props = { context: PageContext; municipality: NonNullable<AccessibilityPageQuery['municipality']> };

/** Claims nothing before a person has entered when and how the pages were assessed. */
export function AccessibilityPage({ context, municipality }: Props) {
  const { papers } = context.texts;
  const { title } = papers.accessibility;
  const facts = { ...municipality, host: municipality.host ?? new URL(context.publicUrl).host };
  const lead = accessibilityLead(facts, papers);
  return (
    <Layout
      context={context}
      title={title}
      municipality={municipality}
      shape="reading"
      beside="report"
      description={lead.join(' ')}
    >
      <h1 tabIndex={-1}>{title}</h1>
      {lead.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <Parts parts={accessibilityParts(facts, papers, context.language)} texts={papers} />
    </Layout>
  );
}
