// The mark in the header: a shield in the municipality's colour, carrying the ball.

/** A decorative picture; the municipality's name stands beside it. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 32 36" width="32" height="36" aria-hidden="true" focusable="false">
      <path className="shield" d="M1 1h30v19c0 8-6 12-15 15C7 32 1 28 1 20z" />
      <circle className="ball-fill" cx="16" cy="16" r="8" />
    </svg>
  );
}
