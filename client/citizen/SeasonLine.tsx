// The days on which an event is rated: in a sentence, and as a line of its page.
import type { SeasonFragment } from '../generated/operations.ts';
import { longDay } from '../text/formats.ts';
import { say } from '../text/say.ts';
import type { Wording } from '../text/texts.ts';

export const SEASON = /* GraphQL */ `
  fragment Season on Location {
    firstDay
    lastDay
    season
  }
`;

/** Which sentence says them; null of a place without any. */
function sentenceFor({ texts }: Wording, { firstDay, lastDay }: SeasonFragment): string | null {
  const { both, from, upTo } = texts.report.seasonDays;
  if (firstDay === null) return lastDay === null ? null : upTo;
  return lastDay === null ? from : both;
}

/** Whether they are ahead or past, and which they are; null of a place without any. */
export function seasonSentence(wording: Wording, place: SeasonFragment): string | null {
  const { language, texts } = wording;
  const { firstDay, lastDay, season } = place;
  const sentence = sentenceFor(wording, place);
  const first = firstDay === null ? '' : longDay(firstDay, language);
  const last = lastDay === null ? '' : longDay(lastDay, language);
  return sentence && say(sentence, { season: texts.report.seasons[season], first, last });
}

/** The same with each day in its place, as programs read it; nothing of a place without any. */
export function SeasonLine({ wording, place }: { wording: Wording; place: SeasonFragment }) {
  const { language, texts } = wording;
  const { firstDay, lastDay, season } = place;
  const days = new Map([
    ['{first}', firstDay],
    ['{last}', lastDay],
  ]);
  const sentence = sentenceFor(wording, place);
  if (sentence === null) return null;
  return (
    <p className="small">
      {sentence
        .replace('{season}', texts.report.seasons[season])
        .split(/(\{\w+\})/)
        .map((part) => {
          const day = days.get(part);
          return day ? (
            <time key={part} dateTime={day}>
              {longDay(day, language)}
            </time>
          ) : (
            part
          );
        })}
    </p>
  );
}
