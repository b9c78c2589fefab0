// The page on a tablet at a desk, for those without a phone: all steps as templates, of which the script shows a fresh copy
// to every person, so that nothing of the one before can be left.
import type { TabletPageQuery } from '../generated/operations.ts';
import { say } from '../text/say.ts';
import { BallotForm } from './BallotForm.tsx';
import { BallScale } from './BallScale.tsx';
import { CategoryPicture } from './CategoryIcon.tsx';
import type { PageContext } from '../parts/page/context.ts';
import { FollowUpTemplates, keyOf, TRIP } from './FollowUp.tsx';
import { Layout } from '../parts/page/Layout.tsx';
import { MASTHEAD } from '../parts/page/Masthead.tsx';

export const TABLET_PAGE = /* GraphQL */ `
  query TabletPage($code: String!, $language: String!) {
    sign(code: $code) {
      __typename
      ... on Sign {
        ...Trip
        location {
          kind
          desk {
            name(language: $language)
          }
          settlement {
            name(language: $language)
          }
          category {
            icon
            name(language: $language)
            ratingQuestion(language: $language)
          }
        }
      }
    }
  }
  ${TRIP}
  ${MASTHEAD}
`;

type Props = {
  context: PageContext;
  sign: Extract<TabletPageQuery['sign'], { __typename: 'Sign' }>;
};

/** Begins with a step for staff. A shared keyboard is no place for a comment, so there is none. */
export function TabletPage({ context, sign }: Props) {
  const { tablet, vote } = context.texts;
  const { code, location } = sign;
  const { category, settlement, desk } = location;
  const name = desk?.name ?? location.name;
  const municipality = { ...sign.municipality, commentsAllowed: false };
  const trip = { ...sign, municipality, location: { ...location, name } };
  const assets = { ...context.assets, script: context.assets.tablet };
  return (
    <Layout
      context={{ ...context, assets }}
      title={tablet.title}
      municipality={municipality}
      shape="desk"
      enhanced
      ballotKey={keyOf(sign)}
      sharing={<link rel="manifest" href="/tablet.webmanifest" />}
    >
      <section data-step="start">
        <h1 tabIndex={-1}>{tablet.title}</h1>
        <p className="lead">{name}</p>
        <p>{tablet.lead}</p>
        <p className="missing" role="alert" data-unknown={tablet.unknown} hidden />
        <button type="button" data-start="">
          {tablet.start}
        </button>
        <noscript>
          <p>{tablet.script}</p>
        </noscript>
      </section>
      <template data-step="vote">
        <section data-step="vote" data-title={name}>
          <p className="about">
            <CategoryPicture icon={category.icon} />
            {`${category.name} · ${settlement.name}`}
          </p>
          <h1 tabIndex={-1}>{name}</h1>
          <p className="question" id="question">
            {category.ratingQuestion}
          </p>
          <BallotForm context={context} action={`/s/${code}/vote`} slip="score" ballotId="">
            <BallScale texts={context.texts} labelledBy="question" />
            <button>{vote.send}</button>
          </BallotForm>
        </section>
      </template>
      <FollowUpTemplates context={context} sign={trip} />
      <TabletEnd context={context} name={name} urgentPhone={municipality.urgentPhone} />
    </Layout>
  );
}

type TabletEndProps = { context: PageContext; name: string; urgentPhone: string | null };

/** Where the script counts the seconds down. */
const blank = '#';

/**
 * How a visit to a tablet ends: thanks, or the question whether somebody is still there. Both tell how long is left,
 * and give more time whenever it is asked for (WCAG 2.2.1). The number is not a link here.
 */
function TabletEnd({ context, name, urgentPhone }: TabletEndProps) {
  const { page, tablet, thanks } = context.texts;
  const countdown = (text: string) => {
    const filled = say(text, { seconds: blank });
    return <p data-countdown={filled} />;
  };
  return (
    <>
      <template data-step="thanks">
        <section data-step="thanks" data-title={thanks.title}>
          <p className="about">{name}</p>
          <h1 tabIndex={-1}>{thanks.heading}</h1>
          <p className="lead" data-received={tablet.received} data-saved={tablet.saved} />
          <p className="small" data-sealed={tablet.sealed}>
            {thanks.sealedHere}
          </p>
          {urgentPhone && <p>{say(page.urgent, { phone: urgentPhone.replaceAll(' ', '\u00a0') })}</p>}
          {countdown(tablet.next)}
          <button type="button" data-clear="">
            {tablet.done}
          </button>
          <button type="button" className="quiet" data-longer="">
            {tablet.more}
          </button>
        </section>
      </template>
      <template data-step="idle">
        <dialog aria-labelledby="idle">
          <h2 id="idle">{tablet.idle}</h2>
          {countdown(tablet.idleLead)}
          <button type="button" data-longer="">
            {tablet.stay}
          </button>
          <button type="button" className="quiet" data-clear="">
            {tablet.clear}
          </button>
        </dialog>
      </template>
    </>
  );
}
