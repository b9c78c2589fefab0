// The days on which an event is rated.
import type { SeasonFragment } from '../generated/operations.ts';
import { longDay } from '../text/formats.ts';
import type { Wording } from '../text/texts.ts';

export const SEASON = /* GraphQL */ `
  fragment Season on Location {
    firstDay
    lastDay
    season
  }
`;

/** Whether they are ahead or past, and which they are; nothing of a place without any. */
export function SeasonLine({
  wording: { language, texts },
  place: { firstDay, lastDay, season },
}: {
  wording: Wording;
  place: SeasonFragment;
}) {
  if (!firstDay && !lastDay) return null;
  return (
    <p className="small">
      {texts.report.seasons[season]}: <Day day={firstDay} language={language} /> –{' '}
      <Day day={lastDay} language={language} />
    </p>
  );
}

function Day({ day, language }: { day: string | null; language: string }) {
  return day && <time dateTime={day}>{longDay(day, language)}</time>;
}
