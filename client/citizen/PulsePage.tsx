// The page behind the code of a pulse's team: one question to the people of a municipality, the ball scale, one button, and thanks.
import type { PulsePageQuery } from '../generated/operations.ts';
import type { PageContext } from '../parts/page/context.ts';
import { Layout } from '../parts/page/Layout.tsx';
import { link } from '../parts/page/links.ts';
import { MASTHEAD } from '../parts/page/Masthead.tsx';
import { longDay } from '../text/formats.ts';
import { say } from '../text/say.ts';
import { BallotForm } from './BallotForm.tsx';
import { BallScale } from './BallScale.tsx';

export const PULSE_PAGE = /* GraphQL */ `
  query PulsePage($code: String!, $language: String!) {
    pulseTeam(code: $code) {
      __typename
      ... on PulseTeam {
        code
        name
        question
        endsOn
        municipality {
          ...Masthead
          ballotKey {
            id
            publicKey
          }
        }
      }
      ... on PulseClosed {
        because
        name
        beginsOn
        endsOn
        municipality {
          ...Masthead
        }
      }
      ... on PulseUnknown {
        code
      }
    }
  }
  ${MASTHEAD}
`;

type Reading = PulsePageQuery['pulseTeam'];
type Team = Extract<Reading, { __typename: 'PulseTeam' }>;

/** What of the page is this visit's; `missing`: its form came without a score; `thanked`: the answer came in, or came in before. */
export type PulseState = {
  ballotId: string;
  missing?: boolean;
  thanked?: 'received' | 'already' | undefined;
};

type Props = { context: PageContext; data: PulsePageQuery } & PulseState;

/** No other site and no search engine hears of an address that a notice alone tells. */
const HIDDEN = <meta name="robots" content="noindex" />;

/** Of a team that is asked now, of one that is not, or of none. */
export function PulsePage({ context, data: { pulseTeam }, ...state }: Props) {
  if (pulseTeam.__typename === 'PulseTeam') return <Asked context={context} team={pulseTeam} {...state} />;
  const { pulse, error } = context.texts;
  const isClosed = pulseTeam.__typename === 'PulseClosed';
  const { title, lead } = isClosed
    ? pulse.because[pulseTeam.because]
    : { title: pulse.unknown, lead: pulse.unknownLead };
  const told = isClosed && {
    team: pulseTeam.name,
    from: longDay(pulseTeam.beginsOn, context.language),
    to: longDay(pulseTeam.endsOn, context.language),
  };
  return (
    <Layout
      context={context}
      title={title}
      municipality={isClosed ? pulseTeam.municipality : undefined}
      shape="reading"
      sharing={HIDDEN}
    >
      <h1 tabIndex={-1}>{title}</h1>
      <p>{told ? say(lead, told) : lead}</p>
      {!told && (
        <p>
          <a href={link(context, '/')}>{error.home}</a>
        </p>
      )}
    </Layout>
  );
}

function Asked({ context, team, ballotId, missing, thanked }: Omit<Props, 'data'> & { team: Team }) {
  const { pulse, vote } = context.texts;
  const { municipality, code } = team;
  const key = municipality.ballotKey;
  const title = say(pulse.title, { team: team.name });
  const thanks = <PulseThanks context={context} team={team} outcome={thanked ?? 'received'} />;
  return (
    <Layout
      context={context}
      title={title}
      municipality={municipality}
      shape={thanked ? 'reading' : 'trip'}
      enhanced
      ballotKey={key ? `${code} ${key.id} ${key.publicKey}` : undefined}
      sharing={HIDDEN}
    >
      {thanked ? (
        thanks
      ) : (
        <>
          <section data-step="vote" data-title={title}>
            <p className="about">{team.name}</p>
            <h1 tabIndex={-1} id="question">
              {pulse.questions[team.question]}
            </h1>
            <BallotForm context={context} action={`/s/${code}/vote`} slip="score" ballotId={ballotId}>
              {missing && (
                <p className="missing" role="alert">
                  {vote.missing}
                </p>
              )}
              <BallScale texts={context.texts} labelledBy="question" />
              <button>{pulse.send}</button>
              <p className="promise">
                {say(pulse.promise, { day: longDay(team.endsOn, context.language) })} {pulse.once}
              </p>
            </BallotForm>
          </section>
          <template data-step="thanks">{thanks}</template>
        </>
      )}
    </Layout>
  );
}

type ThanksProps = { context: PageContext; team: Team; outcome: 'received' | 'already' };

/** Leads nowhere: what others said stands on no page. */
function PulseThanks({ context, team, outcome }: ThanksProps) {
  const { pulse, thanks } = context.texts;
  return (
    <section data-step="thanks" data-title={thanks.title}>
      <p className="about">{team.name}</p>
      <h1 tabIndex={-1}>{thanks.heading}</h1>
      <p
        data-received={pulse.received}
        data-saved={pulse.saved}
        data-unsaved={pulse.unsaved}
        data-already={pulse.already}
      >
        {pulse[outcome]}
      </p>
      <p className="small">{say(pulse.promise, { day: longDay(team.endsOn, context.language) })}</p>
    </section>
  );
}
