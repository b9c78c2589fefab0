// An average as the ball on its track, the 95 % interval as a band around it.

type Props = { average: number; interval?: { lower: number; upper: number } | null | undefined };

const height = 36;
const middle = height / 2;

// The track runs from score 1 to score 10.
function position(score: number): string {
  return `${(((Math.min(10, Math.max(1, score)) - 1) / 9) * 100).toFixed(1)}%`;
}

/**
 * A decorative picture: the same numbers always stand in words beside it. The band is taller than the ball, so that it can
 * be seen even where chance moves the average less than the ball is wide; as wide as its parent.
 */
export function BallTrack({ average, interval }: Props) {
  const [from, to] = interval ? [position(interval.lower), position(interval.upper)] : [];
  return (
    <svg className="ball-track" width="100%" height={height} aria-hidden="true" focusable="false">
      <line className="track-line" x1="0" x2="100%" y1={middle} y2={middle} />
      {from && to && (
        <>
          <line className="chance" x1={from} x2={to} y1={middle} y2={middle} />
          <line className="bound" x1={from} x2={from} y1="4" y2={height - 4} />
          <line className="bound" x1={to} x2={to} y1="4" y2={height - 4} />
        </>
      )}
      <circle className="ball-fill" cx={position(average)} cy={middle} r="9" />
    </svg>
  );
}
