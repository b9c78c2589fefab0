// The heading that is a place's name: one of a paragraph's length is smaller, and parted where its language does.
import { isLongName } from '../text/formats.ts';

export function PlaceName({ name }: { name: string }) {
  return (
    <h1 tabIndex={-1} className={isLongName(name) ? 'long' : undefined}>
      {name}
    </h1>
  );
}
