// A published average with what it is made of: how many ratings, and the play of chance around it.
import { BallTrack } from '../../charts/BallTrack.tsx';
import { average as written } from '../../text/formats.ts';
import { say, sayCount } from '../../text/say.ts';
import { useFigureWording, useResultsTexts } from './texts.ts';

/** What the API tells of a summary. */
export interface Summed {
  readonly count: number;
  readonly average: number | null;
  readonly interval: { readonly lower: number; readonly upper: number } | null;
}

type Props = {
  summary: Summed;
  /** large: the one number of a page, in sentences; row: in a table or a list. */
  size?: 'large' | 'row';
};

/** Never an average alone. Where nothing is published: "not enough ratings yet". */
export function Figure({ summary, size = 'row' }: Props) {
  const { count, average, interval } = summary;
  const texts = useResultsTexts();
  const { language, texts: figures } = useFigureWording();
  if (average === null || count === 0) return <span className="not-enough">{texts.notEnough}</span>;
  const bounds = interval && {
    lower: written(interval.lower, language),
    upper: written(interval.upper, language),
  };
  return (
    <span className={`figure ${size}`}>
      <span className="mean">
        <strong>{written(average, language)}</strong> {size === 'large' && figures.results.outOf}
      </span>
      {size === 'large' && <BallTrack average={average} interval={interval} />}
      <span className="made-of">
        {sayCount(figures.results.answers, count, language)}
        {bounds && ` · ${say(texts.chance, bounds)}`}
      </span>
    </span>
  );
}
