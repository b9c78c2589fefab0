// The ball scale: ten native radio buttons drawn as a track with a ball, nothing chosen at the start.
import { Fragment } from 'react';
import { say } from '../text/say.ts';
import type { Texts } from '../text/texts.ts';

const scores = Array.from({ length: 10 }, (_, at) => at + 1);

/** What is sent is equally long whatever was chosen. */
const twoDigits = (score: number): string => String(score).padStart(2, '0');

/**
 * A radio group named by the element with the id `labelledBy`. Ball and number are drawn by the style from which radio is
 * checked, so they work without a script: they must stay siblings behind the radios.
 */
export function BallScale({ texts, labelledBy }: { texts: Texts; labelledBy: string }) {
  const { vote } = texts;
  const meanings = new Map([
    [1, vote.lowest],
    [10, vote.highest],
  ]);
  const nameOf = (score: number) => {
    const meaning = meanings.get(score);
    return meaning && say(vote.namedScore, { score: String(score), meaning });
  };
  return (
    <div className="scale" role="radiogroup" aria-labelledby={labelledBy}>
      {scores.map((score) => (
        <Fragment key={score}>
          <input
            id={`score-${score}`}
            type="radio"
            name="score"
            value={twoDigits(score)}
            required
            aria-label={nameOf(score)}
          />
          <label htmlFor={`score-${score}`}>{score}</label>
        </Fragment>
      ))}
      <span className="track" />
      <span className="fill" />
      <span className="ball" />
      <span className="number" aria-hidden="true" />
      <span className="hint" data-missing={vote.missing}>
        {vote.hint}
      </span>
      <span className="ends" aria-hidden="true">
        <span>{vote.lowest}</span>
        <span>{vote.highest}</span>
      </span>
    </div>
  );
}
