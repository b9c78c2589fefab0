// Ratings before and after something was done: two balls on their tracks, the numbers beside them, and what may be said.
import type { BeforeAfterFragment } from '../generated/operations.ts';
import { average, longDay } from '../text/formats.ts';
import { say, sayCount } from '../text/say.ts';
import type { PageTexts } from '../text/bg.ts';
import { BallTrack } from './BallTrack.tsx';

export const BEFORE_AFTER = /* GraphQL */ `
  fragment BeforeAfter on Effect {
    verdict
    before {
      ...EffectSide
    }
    after {
      ...EffectSide
    }
  }
  fragment EffectSide on EffectSide {
    from
    to
    count
    average
    interval {
      lower
      upper
    }
  }
`;

type Wording = { readonly language: string; readonly effect: PageTexts['effect'] };
type Props = { wording: Wording; effect: BeforeAfterFragment };

const SIDES = ['before', 'after'] as const;

/** Nothing is said of a cause: the numbers know none. */
export function BeforeAfter({ wording, effect }: Props) {
  const { language, effect: texts } = wording;
  const { verdict, after } = effect;
  return (
    <div className="effect">
      {/* What has only begun is no comparison yet: the day of it is told, and no half of it. */}
      {verdict !== 'TOO_EARLY' && (
        <dl>
          {SIDES.map((name) => (
            <Side key={name} wording={wording} name={texts[name]} side={effect[name]} />
          ))}
        </dl>
      )}
      <p>{say(texts.verdicts[verdict], { day: longDay(after.to, language) })}</p>
    </div>
  );
}

type SideProps = { wording: Wording; name: string; side: BeforeAfterFragment['before'] };

function Side({ wording: { language, effect: texts }, name, side }: SideProps) {
  const { count, interval, from, to } = side;
  const months = say(texts.months, { from: longDay(from, language), to: longDay(to, language) });
  return (
    <div>
      <dt>
        {name} <small>{months}</small>
      </dt>
      <dd className={side.average === null ? undefined : 'rated'}>
        {side.average === null ? (
          texts.none
        ) : (
          <>
            <strong>{average(side.average, language)}</strong>
            <BallTrack average={side.average} interval={interval} />
            <small>
              {sayCount(texts.answers, count, language)}
              {interval &&
                `, ${say(texts.range, {
                  lower: average(interval.lower, language),
                  upper: average(interval.upper, language),
                })}`}
            </small>
          </>
        )}
      </dd>
    </div>
  );
}
