// The page of a slip of paper that gives no vote (status 410), or that there is none (404): why, and where to go.
import type { PaperSlipPageQuery } from '../generated/operations.ts';
import { longDay } from '../text/formats.ts';
import { say } from '../text/say.ts';
import type { PageContext } from '../parts/page/context.ts';
import { Layout } from '../parts/page/Layout.tsx';
import { link } from '../parts/page/links.ts';
import { MASTHEAD } from '../parts/page/Masthead.tsx';
import { ToResults } from './ToResults.tsx';

export const PAPER_SLIP_PAGE = /* GraphQL */ `
  query PaperSlipPage($code: String!, $language: String!) {
    paperSlip(code: $code) {
      __typename
      ... on PaperSlip {
        code
        ballotId
        sign {
          code
        }
      }
      ... on PaperSlipClosed {
        because
        beginsOn
        endsOn
        municipality {
          ...Masthead
        }
        location {
          id
          name(language: $language)
        }
      }
      ... on PaperSlipUnknown {
        code
      }
    }
  }
  ${MASTHEAD}
`;

type Closed = Extract<PaperSlipPageQuery['paperSlip'], { __typename: 'PaperSlipClosed' }>;

/** Of a slip that gives no vote, or of a code that no slip has. */
export function PaperSlipPage({ context, data }: { context: PageContext; data: PaperSlipPageQuery }) {
  const { paperSlip } = data;
  return paperSlip.__typename === 'PaperSlipClosed' ? (
    <ClosedPage context={context} slip={paperSlip} />
  ) : (
    <UnknownPage context={context} />
  );
}

/** Says why, and leads to what is published of the place. */
function ClosedPage({ context, slip }: { context: PageContext; slip: Closed }) {
  const { paper } = context.texts;
  const { because, municipality, location } = slip;
  const { title, lead } = paper.because[because];
  const days = {
    from: longDay(slip.beginsOn, context.language),
    to: longDay(slip.endsOn, context.language),
    place: location.name,
  };
  return (
    <Layout context={context} title={title} municipality={municipality} shape="reading">
      <h1 tabIndex={-1}>{title}</h1>
      <p>{say(lead, days)}</p>
      <ToResults context={context} municipality={municipality} location={location} />
    </Layout>
  );
}

/** No slip has the code. */
function UnknownPage({ context }: { context: PageContext }) {
  const { paper } = context.texts;
  return (
    <Layout context={context} title={paper.unknown} shape="reading">
      <h1 tabIndex={-1}>{paper.unknown}</h1>
      <p>{paper.unknownLead}</p>
      <p>
        <a href={link(context, '/')}>{context.texts.error.home}</a>
      </p>
    </Layout>
  );
}
