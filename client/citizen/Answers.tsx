// The published answers to the follow-up questions of a place, question by question.
import type { AnswersFragment } from '../generated/operations.ts';
import { percent, wholeNumber } from '../text/formats.ts';
import { sayCount } from '../text/say.ts';
import type { PageContext } from '../parts/page/context.ts';

/** The operation declares `$language: String!`. */
export const ANSWERS = /* GraphQL */ `
  fragment Answers on AnsweredQuestion {
    question {
      id
      text(language: $language)
    }
    respondents
    options {
      option {
        id
        text(language: $language)
      }
      chosen
    }
  }
`;

type Props = { context: PageContext; answers: readonly AnswersFragment[] };

/** A section, each option with its share and number; nothing at all where no answers are published. */
export function Answers({ context: { language, texts }, answers }: Props) {
  const { report } = texts;
  if (answers.length === 0) return null;
  return (
    <section>
      <h2>{report.answers}</h2>
      <p className="small">{report.answersLead}</p>
      {answers.map(({ question, respondents, options }) => (
        <div className="answers" key={question.id}>
          <h3>{question.text}</h3>
          <p className="small">{sayCount(report.answered, respondents, language)}</p>
          <ul>
            {options
              .toSorted((a, b) => b.chosen - a.chosen)
              .map(({ option, chosen }) => (
                <li key={option.id}>
                  <span>{option.text}</span>
                  <span className="number-of">
                    {percent(chosen / respondents, language)} ({wholeNumber(chosen, language)})
                  </span>
                  <svg width="100%" height="8" aria-hidden="true" focusable="false">
                    <rect className="track-bar" width="100%" height="8" rx="4" />
                    <rect
                      className="share-bar"
                      width={`${((chosen / respondents) * 100).toFixed(1)}%`}
                      height="8"
                      rx="4"
                    />
                  </svg>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
