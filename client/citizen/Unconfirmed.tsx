// What is published apart, since more came than is usual: how many, why, and the average with them.
import type { UnconfirmedFragment } from '../generated/operations.ts';
import { average, oneOf } from '../text/formats.ts';
import { say, sayCount } from '../text/say.ts';
import { type Language, textsIn } from '../text/texts.ts';

export const UNCONFIRMED = /* GraphQL */ `
  fragment Unconfirmed on Summary {
    unconfirmed {
      count
      reasons
      isReclassified
      together {
        count
        average
      }
    }
  }
`;

type Props = {
  language: Language;
  summary: UnconfirmedFragment;
  /** A section of its own, or one sentence. */
  shape: 'section' | 'sentence';
};

/** Nothing at all where nothing is published apart. */
export function Unconfirmed({ language, summary: { unconfirmed }, shape }: Props) {
  const mean = unconfirmed?.together.average;
  if (!unconfirmed || mean == null) return null;
  const { results } = textsIn(language);
  const { reasons, isReclassified, together } = unconfirmed;
  const why = reasons.map((reason) => results.unconfirmed.reasons[reason]);
  if (isReclassified) why.push(results.unconfirmed.reclassified);
  const values = {
    answers: sayCount(results.answers, unconfirmed.count, language),
    reasons: oneOf(why, language),
    average: average(mean, language),
    together: sayCount(results.answers, together.count, language),
  };
  if (shape === 'sentence') return <p className="apart">{say(results.unconfirmed.sentence, values)}</p>;
  return (
    <section className="apart">
      <h2>{results.unconfirmed.title}</h2>
      <p>{say(results.unconfirmed.lead, values)}</p>
      <p>{say(results.unconfirmed.together, values)}</p>
    </section>
  );
}
