// What is answered to the follow-up questions, question by question, in the order of the scores that lead to them.
import type { PlaceAnswersFragment } from '../../../generated/operations.ts';
import { percent, wholeNumber } from '../../../text/formats.ts';
import { say, sayCount } from '../../../text/say.ts';
import { useLanguage } from '../../../parts/language/language.tsx';
import { usePlaceResultsTexts } from './texts.ts';

/** A section. */
export function Answers({ answers }: { answers: readonly PlaceAnswersFragment[] }) {
  const { answers: texts } = usePlaceResultsTexts();
  const inOrder = answers.toSorted((a, b) => a.question.fromScore - b.question.fromScore);
  return (
    <section>
      <h2>{texts.title}</h2>
      {answers.length === 0 ? <p>{texts.none}</p> : <p className="small">{texts.lead}</p>}
      <div className="beside">
        {inOrder.map((answered) => (
          <Answered key={answered.question.id} answered={answered} />
        ))}
      </div>
    </section>
  );
}

/** One question: its options with their shares, the most chosen first. */
function Answered({ answered: { question, respondents, options } }: { answered: PlaceAnswersFragment }) {
  const language = useLanguage();
  const { answers: texts } = usePlaceResultsTexts();
  const band = question.fromScore === question.toScore ? texts.one : texts.band;
  const scores = { from: String(question.fromScore), to: String(question.toScore) };
  return (
    <table className="answered">
      <caption>
        <small>{say(band, scores)}</small>
        <strong>{question.text}</strong>
        <small>{sayCount(texts.respondents, respondents, language)}</small>
      </caption>
      <thead className="hidden">
        <tr>
          <th scope="col">{texts.option}</th>
          <th scope="col">{texts.share}</th>
          <th scope="col">{texts.count}</th>
        </tr>
      </thead>
      <tbody>
        {options
          .toSorted((a, b) => b.chosen - a.chosen)
          .map(({ option, chosen }) => (
            <tr key={option.id}>
              <th scope="row">
                {option.text}
                <svg width="100%" height="8" aria-hidden="true" focusable="false">
                  <rect className="whole" width="100%" height="8" rx="4" />
                  <rect
                    className="part"
                    width={`${((chosen / respondents) * 100).toFixed(1)}%`}
                    height="8"
                    rx="4"
                  />
                </svg>
              </th>
              <td>{percent(chosen / respondents, language)}</td>
              <td>{wholeNumber(chosen, language)}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
