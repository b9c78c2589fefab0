// The privacy notice: what Article 13 of the GDPR and Article 5(3) of the ePrivacy Directive want said, from the municipality's data.
import type { PrivacyPageQuery } from '../generated/operations.ts';
import { wholeNumber } from '../text/formats.ts';
import { say, sayCount } from '../text/say.ts';
import { CONTACT, ContactCard } from './ContactCard.tsx';
import type { PageContext } from './context.ts';
import { Layout } from './Layout.tsx';
import { Lines } from './Lines.tsx';
import { MASTHEAD } from './Masthead.tsx';
import { MOST_DAYS } from './offline/slip.ts';

export const PRIVACY_PAGE = /* GraphQL */ `
  query PrivacyPage($slug: String!, $language: String!) {
    municipality(slug: $slug) {
      ...Masthead
      commentMonths
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
  const { privacy: texts, contact } = context.texts.papers;
  const { about } = municipality;
  const days = wholeNumber(MOST_DAYS, context.language);
  const commentKept = sayCount(texts.commentKept, municipality.commentMonths, context.language);
  return (
    <Layout context={context} title={texts.title} municipality={municipality} shape="reading">
      <h1 tabIndex={-1}>{texts.title}</h1>
      <p className="lead">{texts.lead}</p>
      <h2>{texts.controllerTitle}</h2>
      <ContactCard contact={about?.controller} texts={contact} />
      <h2>{texts.officerTitle}</h2>
      <ContactCard contact={about?.dataProtectionOfficer} texts={contact} />
      <Lines title={texts.dataTitle} lines={[...texts.data, commentKept]} />
      <h2>{texts.basisTitle}</h2>
      <p>{texts.basis}</p>
      <Lines title={texts.deviceTitle} lines={texts.device.map((line) => say(line, { days }))} />
      <h2>{texts.recipientsTitle}</h2>
      <p>{texts.recipients}</p>
      <Lines title={texts.rightsTitle} lines={texts.rights} />
      <h2>{texts.complaintTitle}</h2>
      <p>{texts.complaint}</p>
      <ContactCard contact={about?.supervision} texts={contact} />
    </Layout>
  );
}
