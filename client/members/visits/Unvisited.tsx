// Of how many of the numbers that are shown no visitors are known: said once for all of them, with the way to where they are told.
import { Link } from 'react-router';
import { useLanguage } from '../../parts/language/language.tsx';
import type { Response } from '../../text/visitors.ts';
import { useFigureWording, useResultsTexts } from '../../parts/results/texts.ts';
import { useMay, useMembership } from '../../parts/shell/membership.ts';
import { sayCount } from '../../text/say.ts';

/** How many of the summaries with ratings have no visitors that are known, and whether none has; undefined: not answered yet. */
export function unvisitedOf(
  summaries: readonly { readonly count: number; readonly response: Response | undefined }[],
): Props {
  const rated = summaries.filter(({ count }) => count > 0);
  const count = rated.filter(({ response }) => response === null).length;
  return { count, isAll: count === rated.length };
}

type Props = { count: number; isAll: boolean };

/** The way is for those who may tell visitors. Nothing where all are known. */
export function Unvisited({ count, isAll }: Props) {
  const { unvisited, tellVisitors } = useResultsTexts();
  const { texts } = useFigureWording();
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const mayTell = useMay('VISITS_RECORD');
  if (count === 0) return null;
  return (
    <p className="small">
      {isAll ? texts.results.unvisited : sayCount(unvisited, count, language)}{' '}
      {mayTell && <Link to={`/${slug}/results/visits`}>{tellVisitors}</Link>}
    </p>
  );
}
