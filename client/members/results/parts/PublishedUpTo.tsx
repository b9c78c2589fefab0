// Says up to when results are published: on every page with numbers of them.
import type { ReactNode } from 'react';
import type { ResultsMunicipalityFragment } from '../../../generated/operations.ts';
import { longDay } from '../../../text/formats.ts';
import { say } from '../../../text/say.ts';
import { useLanguage } from '../../../parts/language/language.tsx';
import { dayBefore } from './periods.ts';
import { useResultsTexts } from '../../../parts/results/texts.ts';
import { useResultsAddress } from './useResultsAddress.ts';

type Props = {
  municipality: Pick<ResultsMunicipalityFragment, 'publishedUpTo'>;
  /** Which of it is shown. */
  children?: ReactNode;
};

/** Nothing about what waits: nobody knows. */
export function PublishedUpTo({ municipality: { publishedUpTo: last }, children }: Props) {
  const language = useLanguage();
  const { published } = useResultsTexts();
  const { today } = useResultsAddress();
  const form = last === today ? 'today' : last === dayBefore(today) ? 'yesterday' : 'day';
  return (
    <p className="published">
      <strong>
        {last === null ? published.never : say(published[form], { day: longDay(last, language) })}
      </strong>
      {children}
    </p>
  );
}
