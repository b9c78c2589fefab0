// What was said of the morning, the day and the evening: of whole periods, at all places of a service together.
import type { ServiceDayPartsQuery } from '../generated/operations.ts';
import type { PageContext } from '../parts/page/context.ts';
import { FoldedSums } from '../parts/results/FoldedSums.tsx';

/** Of every service; a query of its own, since the page of a city asks for as much as it may. */
export const SERVICE_DAY_PARTS = /* GraphQL */ `
  query ServiceDayParts($slug: String!) {
    municipality(slug: $slug) {
      categories {
        id
        dayParts {
          part
          count
          average
          interval {
            lower
            upper
          }
          places
        }
      }
    }
  }
`;

const PARTS = ['MORNING', 'DAY', 'EVENING'] as const;

type Props = { context: PageContext; category: string | undefined; said: ServiceDayPartsQuery };

/** Folded away, with every part; nothing at all where nothing is published of any. */
export function ServiceDayParts({ context, category, said }: Props) {
  const { results, thanks } = context.texts;
  const sums = said.municipality?.categories.find(({ id }) => id === category)?.dayParts ?? [];
  if (sums.length === 0) return null;
  const rows = PARTS.map((part) => ({
    id: part,
    name: thanks.dayParts[part],
    sum: sums.find((sum) => sum.part === part) ?? null,
  }));
  return <FoldedSums context={context} title={results.dayPartsTitle} why={results.dayPartsWhy} rows={rows} />;
}
