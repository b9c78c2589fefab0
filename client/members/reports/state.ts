// How far a year's report is, and how much time is left, in words.
import type { ReportStateFragment } from '../../generated/operations.ts';
import { longDay } from '../../text/formats.ts';
import { say, sayCount } from '../../text/say.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { useInDays } from '../shell/days.ts';
import { useReportsTexts } from './texts.ts';

const DAY_MS = 86_400_000;

export type ReportState = ReportStateFragment;

/** The edition that stands: the latest that was not withdrawn. */
export function standing({ editions }: ReportState) {
  return editions.find(({ withdrawnAt }) => withdrawnAt === null);
}

/** Says the state of a year, and its deadline with the days that are left where it is not published. */
export function useStateWords() {
  const { states, deadline: words } = useReportsTexts();
  const language = useLanguage();
  const inDays = useInDays();
  return (report: ReportState): { state: string; deadline: string } => {
    const { version, deadline, editions, mayBePublished } = report;
    const current = standing(report);
    const day = longDay(deadline, language);
    const left = (Date.parse(deadline) - Date.parse(inDays(0))) / DAY_MS;
    const begun = version === null ? (mayBePublished ? states.none : states.running) : states.draft;
    return {
      state: current
        ? say(states.published, { edition: String(current.edition) })
        : editions.length > 0
          ? states.withdrawn
          : begun,
      deadline: current
        ? say(words.done, { day })
        : left < 0
          ? say(words.over, { day })
          : sayCount(
              { one: words.left.one.replace('{day}', day), other: words.left.other.replace('{day}', day) },
              left,
              language,
            ),
    };
  };
}
