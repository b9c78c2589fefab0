// Whether the order of a table can be believed, in a sentence; the funnel of its averages is one click away, or open where it cannot.
import { Suspense, useState } from 'react';
import type { TableRankingFragment } from '../../generated/operations.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { percent, wholeNumber } from '../../text/formats.ts';
import { say, sayCount } from '../../text/say.ts';
import { lazyComponent } from '../../parts/connection/lazy-component.ts';
import { useRankingTexts } from './ranking-texts.ts';

// Fetched where it is looked at: with it each first table would be over what a page may weigh.
const RankingFunnel = lazyComponent(async () => (await import('./RankingFunnel.tsx')).RankingFunnel);

/** Null: too few rows have ratings to say anything. */
export function Ranking({ ranking }: { ranking: TableRankingFragment | null }) {
  return ranking && <Order ranking={ranking} />;
}

function Order({ ranking }: { ranking: TableRankingFragment }) {
  const language = useLanguage();
  const texts = useRankingTexts();
  const { reliability, isRankable, neededCount, standingOut, funnel, rows } = ranking;
  const [isOpen, setOpen] = useState(!isRankable);
  const answer = isRankable ? texts.yes : neededCount === null ? texts.same : texts.no;
  const out = sayCount(texts.out, standingOut, language);
  return (
    <section className="ranking" aria-label={texts.title}>
      <p>
        <strong>{texts.title}</strong> {say(answer, { share: percent(reliability, language) })}{' '}
        {!isRankable &&
          neededCount !== null &&
          say(texts.needed, { count: wholeNumber(neededCount, language) })}
      </p>
      <details
        className="disclosure"
        open={isOpen}
        onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      >
        <summary>{texts.funnel}</summary>
        {isOpen && (
          <Suspense>
            <RankingFunnel
              funnel={funnel}
              summary={`${sayCount(texts.picture.rows, rows, language)} ${out}`}
            />
          </Suspense>
        )}
        <p>{out}</p>
        <p className="small">{texts.how}</p>
      </details>
    </section>
  );
}
