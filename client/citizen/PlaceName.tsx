// The heading that is a place's name: one of a paragraph's length is smaller, and parted where its language does.

/** More characters are no heading any more. */
export const LONG = 60;

export function PlaceName({ name }: { name: string }) {
  return (
    <h1 tabIndex={-1} className={name.length > LONG ? 'long' : undefined}>
      {name}
    </h1>
  );
}
