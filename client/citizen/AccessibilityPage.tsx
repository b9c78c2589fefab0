// The accessibility statement, by the model of Commission Implementing Decision (EU) 2018/1523, from the municipality's data.
import type { AccessibilityPageQuery } from '../generated/operations.ts';
import { longDay } from '../text/formats.ts';
import { say } from '../text/say.ts';
import { CONTACT, ContactCard } from './ContactCard.tsx';
import type { PageContext } from './context.ts';
import { Layout } from './Layout.tsx';
import { MASTHEAD } from './Masthead.tsx';

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

type Municipality = NonNullable<AccessibilityPageQuery['municipality']>;
type Props = { context: PageContext; municipality: Municipality };

function Gaps({ context, municipality }: Props) {
  const { accessibility: texts } = context.texts.papers;
  const assessment = municipality.about?.accessibility;
  if (!assessment) return <p>{texts.gapsUnknown}</p>;
  if (assessment.gaps === null) return <p>{texts.gapsNone}</p>;
  return (
    <>
      <p>{texts.gapsLead}</p>
      <p>{assessment.gaps}</p>
    </>
  );
}

function Prepared({ context, municipality }: Props) {
  const { accessibility: texts } = context.texts.papers;
  const assessment = municipality.about?.accessibility;
  if (!assessment) return <p>{texts.preparedNever}</p>;
  const date = longDay(assessment.assessedOn, context.language);
  return (
    <p>
      {say(texts.prepared, { date })} {texts.method[assessment.method]} {say(texts.reviewed, { date })}
    </p>
  );
}

/** Claims nothing before a person has entered when and how the pages were assessed. */
export function AccessibilityPage({ context, municipality }: Props) {
  const { accessibility: texts, contact } = context.texts.papers;
  const { about } = municipality;
  const host = municipality.host ?? new URL(context.publicUrl).host;
  return (
    <Layout context={context} title={texts.title} municipality={municipality} shape="reading">
      <h1 tabIndex={-1}>{texts.title}</h1>
      <p>{say(texts.commitment, { municipality: municipality.name })}</p>
      <p>{say(texts.scope, { host })}</p>
      <h2>{texts.statusTitle}</h2>
      <p>{texts.status[about?.accessibility?.result ?? 'NOT_ASSESSED']}</p>
      <h2>{texts.gapsTitle}</h2>
      <Gaps context={context} municipality={municipality} />
      <h2>{texts.preparedTitle}</h2>
      <Prepared context={context} municipality={municipality} />
      <h2>{texts.feedbackTitle}</h2>
      <p>{texts.feedback}</p>
      <ContactCard contact={about?.controller} texts={contact} />
      <h2>{texts.enforcementTitle}</h2>
      <p>{texts.enforcement}</p>
      <ContactCard contact={about?.enforcement} texts={contact} />
    </Layout>
  );
}
