// The places that chance leaves a row in its list, and whether its average lies beyond what chance does.
import type { RowRankFragment } from '../../generated/operations.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { wholeNumber } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useRankingTexts } from './ranking-texts.ts';

/** `rows`: how many are compared. */
export function RankSpan({ rank, rows }: { rank: RowRankFragment; rows: number }) {
  const language = useLanguage();
  const texts = useRankingTexts();
  const [from, to, all] = [rank.from, rank.to, rows].map((number) => wholeNumber(number, language));
  const text = rank.from === rank.to ? texts.rank : texts.ranks;
  const told = `${say(text, { from: from ?? '', to: to ?? '', rows: all ?? '' })}${
    rank.standsOut ? ` · ${texts.standsOut[rank.standsOut]}` : ''
  }`;
  return (
    <span className={rank.standsOut ? 'rank-span out' : 'rank-span'} title={told}>
      <span aria-hidden="true">{from === to ? from : `${from}–${to}`}</span>
      <span className="hidden">{told}</span>
    </span>
  );
}
