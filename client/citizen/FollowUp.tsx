// The one adaptive question after a score: several options, "skip" as easy as "send".
import type { TripFragment } from '../generated/operations.ts';
import { say } from '../text/say.ts';
import { BallotForm } from './BallotForm.tsx';
import { CommentField } from './CommentField.tsx';
import type { PageContext } from '../parts/page/context.ts';
import { link } from '../parts/page/links.ts';

/** What the steps after the score need of a sign; operations that use it declare `$language` and bring Masthead. */
export const TRIP = /* GraphQL */ `
  fragment Trip on Sign {
    code
    municipality {
      ...Masthead
      commentsAllowed
      ballotKey {
        id
        publicKey
      }
    }
    location {
      id
      name(language: $language)
      category {
        questions {
          id
          fromScore
          toScore
          text(language: $language)
          options {
            id
            text(language: $language)
          }
        }
      }
    }
  }
`;

/** The sign and its city's key, for the script to seal to; nothing where there is no key yet. */
export function keyOf({ code, municipality: { ballotKey } }: TripFragment): string | undefined {
  return ballotKey ? `${code} ${ballotKey.id} ${ballotKey.publicKey}` : undefined;
}

/** Where the script puts the score, which the server does not know while it writes the page. */
const blank = '#';

type Props = {
  context: PageContext;
  sign: TripFragment;
  question: TripFragment['location']['category']['questions'][number];
  /** Ids of the two slips, each a UUID v4 of its own and never that of the score; empty where the script makes them. */
  ids?: { answer: string; comment: string };
  already?: boolean;
};

/** A form of checkboxes. The `data-` texts of the heading are for the script, which knows what became of the score. */
export function FollowUp({ context, sign, question, ids, already = false }: Props) {
  const { followUp, thanks } = context.texts;
  return (
    <section data-step="follow-up" data-title={followUp.title}>
      <p className="about">{sign.location.name}</p>
      <h1
        tabIndex={-1}
        data-received={say(followUp.receivedScore, { score: blank })}
        data-saved={say(followUp.savedScore, { score: blank })}
        data-unsaved={say(followUp.unsavedScore, { score: blank })}
        data-already={thanks.already}
      >
        {already ? thanks.already : followUp.received}
      </h1>
      <BallotForm
        context={context}
        action={`/s/${sign.code}/answer`}
        slip="answer"
        ballotId={ids?.answer ?? ''}
      >
        <input type="hidden" name="question" value={question.id} />
        <fieldset aria-describedby={`optional-${question.id}`}>
          <legend>{question.text}</legend>
          <p className="optional" id={`optional-${question.id}`}>
            {followUp.optional}
          </p>
          {question.options.map((option) => (
            <label className="option" key={option.id}>
              <input type="checkbox" name="option" value={option.id} />
              <span>{option.text}</span>
            </label>
          ))}
        </fieldset>
        {sign.municipality.commentsAllowed && (
          <CommentField
            context={context}
            action={`/s/${sign.code}/comment`}
            ballotId={ids?.comment ?? ''}
            name={question.id}
          />
        )}
        <button>{followUp.send}</button>
        <a className="button quiet" data-skip="" href={link(context, `/s/${sign.code}/thanks`)}>
          {followUp.skip}
        </a>
      </BallotForm>
    </section>
  );
}

/** The question of every band as a template, of which the script shows that of the score. */
export function FollowUpTemplates({ context, sign }: Pick<Props, 'context' | 'sign'>) {
  return sign.location.category.questions.map((question) => (
    <template
      key={question.id}
      data-step="follow-up"
      data-from={question.fromScore}
      data-to={question.toScore}
    >
      <FollowUp context={context} sign={sign} question={question} />
    </template>
  ));
}
