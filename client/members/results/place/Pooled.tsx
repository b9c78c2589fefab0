// What rarely rated places of the same category published together: part of no number of this page.
import type { PlaceResultsQuery } from '../../../generated/operations.ts';
import { average, wholeNumber } from '../../../text/formats.ts';
import { say, sayCount } from '../../../text/say.ts';
import { useFigureWording } from '../../../parts/results/texts.ts';
import { usePlaceResultsTexts } from './texts.ts';

type Municipality = NonNullable<PlaceResultsQuery['municipality']>;

type Props = {
  pools: Municipality['quietPlaces']['byCategory'];
  category: { readonly id: string; readonly name: string };
};

/** Nothing at all where the category has no pool in the period. */
export function Pooled({ pools, category }: Props) {
  const { pooled } = usePlaceResultsTexts();
  const { language, texts } = useFigureWording();
  const pool = pools.find((each) => each.category.id === category.id)?.pool;
  if (!pool || pool.average === null) return null;
  return (
    <section>
      <h2>{pooled.title}</h2>
      <p>
        {say(pooled.lead, {
          category: category.name,
          average: average(pool.average, language),
          answers: sayCount(texts.results.answers, pool.count, language),
          places: wholeNumber(pool.places, language),
        })}
      </p>
    </section>
  );
}
