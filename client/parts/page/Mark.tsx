// The mark in the header: the municipality's arms, else a shield in its colour, carrying the ball.

/**
 * Decorative: the municipality's name stands beside it. `source`: of a picture of the arms, SVG from outside, which the server has
 * sanitised; as an image it could not run or load anything even if it had not.
 */
export function Mark({ source }: { source: string | null }) {
  if (source !== null) return <img className="mark" src={source} alt="" width="36" height="36" />;
  return (
    <svg className="mark" viewBox="0 0 32 36" width="32" height="36" aria-hidden="true" focusable="false">
      <path className="shield" d="M1 1h30v19c0 8-6 12-15 15C7 32 1 28 1 20z" />
      <circle className="ball-fill" cx="16" cy="16" r="8" />
    </svg>
  );
}
