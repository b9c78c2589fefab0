// Says up to when results are published, and which days are shown.
import type { ResultsMunicipalityFragment } from '../../../generated/operations.ts';
import { longDay } from '../../../text/formats.ts';
import { say } from '../../../text/say.ts';
import { useLanguage } from '../../../parts/language/language.tsx';
import type { Days } from './periods.ts';
import { useResultsTexts } from '../../../parts/results/texts.ts';
import { useResultsAddress } from './useResultsAddress.ts';
import { PublishedUpTo } from './PublishedUpTo.tsx';

type Props = {
  municipality: ResultsMunicipalityFragment;
  /** What is shown; without it, what the address says. */
  days?: Days | undefined;
};

export function Published({ municipality, days: own }: Props) {
  const language = useLanguage();
  const { shown, together, days: words } = useResultsTexts();
  const { days: chosen, filter } = useResultsAddress();
  const days = own ?? chosen;
  const [from, to] = [days.from, days.to].map((day) => (day === null ? '' : longDay(day, language)));
  const which = from && to ? words.between : from ? words.since : to ? words.until : words.always;
  return (
    <PublishedUpTo municipality={municipality}>
      <span>
        {say(shown, { days: say(which, { from: from ?? '', to: to ?? '' }) })}
        {filter.withUnconfirmed && `, ${together}`}
      </span>
    </PublishedUpTo>
  );
}
