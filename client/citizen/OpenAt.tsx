// When a place is open, and since when.
import type { OpenAtFragment } from '../generated/operations.ts';
import { longDay } from '../text/formats.ts';
import { hoursOf, tellHours } from '../text/hours.ts';
import { say } from '../text/say.ts';
import type { Wording } from '../text/texts.ts';

export const OPEN_AT = /* GraphQL */ `
  fragment OpenAt on OpeningHours {
    hours {
      weekday
      opensMinute
      closesMinute
    }
    since
  }
`;

type OpenAtProps = { wording: Wording; openingHours: OpenAtFragment | null };

/** It decides which ratings of the place are confirmed, so everybody may see it. Nothing where nobody said it. */
export function OpenAt({ wording: { language, texts }, openingHours }: OpenAtProps) {
  if (!openingHours) return null;
  const words = texts.report.openingHours;
  const hours = tellHours(hoursOf(openingHours.hours), words);
  const { since } = openingHours;
  return (
    <p className="small">
      {since === null
        ? say(words.open, { hours })
        : say(words.openSince, { hours, since: longDay(since, language) })}{' '}
      {words.why}
    </p>
  );
}
