// A published average with what it is made of: how many ratings, and the play of chance around it.
import { BallTrack } from '../../charts/BallTrack.tsx';
import { average as written } from '../../text/formats.ts';
import { say, sayCount } from '../../text/say.ts';
import { respondedIn, type Response } from '../../text/visitors.ts';
import { useFigureWording, useResultsTexts } from './texts.ts';

/** What the API tells of a summary. */
export interface Summed {
  readonly count: number;
  readonly average: number | null;
  readonly interval: { readonly lower: number; readonly upper: number } | null;
  /** Of how many visitors it is, where they are known. */
  readonly response?: Response | undefined;
}

type Props = {
  summary: Summed;
  /** large: the one number of a page; row: in a list; track: there with its interval drawn; line: the same in a row of a table. */
  size?: 'large' | 'row' | 'track' | 'line';
};

/** Never an average alone. Where nothing is published: "not enough ratings yet". */
export function Figure({ summary, size = 'row' }: Props) {
  const { count, average, interval, response } = summary;
  const texts = useResultsTexts();
  const wording = useFigureWording();
  const { language, texts: figures } = wording;
  if (average === null || count === 0) return <span className="not-enough">{texts.notEnough}</span>;
  const bounds = interval && {
    lower: written(interval.lower, language),
    upper: written(interval.upper, language),
  };
  const madeOf = [
    sayCount(figures.results.answers, count, language),
    respondedIn(wording, response),
    bounds && say(texts.chance, bounds),
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <span className={`figure ${size}`} title={size === 'line' ? madeOf : undefined}>
      <span className="mean">
        <strong>{written(average, language)}</strong> {size === 'large' && figures.results.outOf}
      </span>
      {size !== 'row' && <BallTrack average={average} interval={interval} />}
      <span className={size === 'line' ? 'hidden' : 'made-of'}>{madeOf}</span>
    </span>
  );
}
