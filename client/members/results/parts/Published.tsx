// Says up to when results are published, and which days are shown.
import type { ResultsMunicipalityFragment } from '../../../generated/operations.ts';
import { longDay } from '../../../text/formats.ts';
import { say } from '../../../text/say.ts';
import { useLanguage } from '../../language.tsx';
import { dayBefore, type Days } from '../periods.ts';
import { useResultsTexts } from '../texts.ts';
import { useResultsAddress } from '../useResultsAddress.ts';

type Props = {
  municipality: ResultsMunicipalityFragment;
  /** What is shown; without it, what the address says. */
  days?: Days | undefined;
};

/** Nothing about what waits: nobody knows. */
export function Published({ municipality, days: own }: Props) {
  const language = useLanguage();
  const { published, shown, together, days: words } = useResultsTexts();
  const { days: chosen, today, filter } = useResultsAddress();
  const days = own ?? chosen;
  const { publishedUpTo: last } = municipality;
  const form = last === today ? 'today' : last === dayBefore(today) ? 'yesterday' : 'day';
  const [from, to] = [days.from, days.to].map((day) => (day === null ? '' : longDay(day, language)));
  const which = from && to ? words.between : from ? words.since : to ? words.until : words.always;
  return (
    <p className="published">
      <strong>
        {last === null ? published.never : say(published[form], { day: longDay(last, language) })}
      </strong>
      <span>
        {say(shown, { days: say(which, { from: from ?? '', to: to ?? '' }) })}
        {filter.withUnconfirmed && `, ${together}`}
      </span>
      <small>{published.rule}</small>
    </p>
  );
}
