// The services and settlements of a city's results: those in which there is something to rate, each with what is published of it.
import type { CityPartsFragment, PartSummariesFragment } from '../generated/operations.ts';
import type { PageContext } from '../parts/page/context.ts';
import { RESPONDED } from '../parts/results/Responded.tsx';
import { SUMMARY_ROW, type RowSummary } from '../parts/results/SummaryRow.tsx';
import type { Ranked } from './Ranking.tsx';
import { type Part, partLink } from './report.ts';

export const CITY_PARTS = /* GraphQL */ `
  fragment CityParts on Municipality {
    slug
    categories {
      id
      name(language: $language)
      hasPlaces
    }
    settlements {
      id
      name(language: $language)
      hasPlaces
      position {
        latitude
        longitude
      }
    }
  }
  fragment PartSummaries on Summary {
    byCategory {
      category {
        id
      }
      summary {
        ...SummaryRow
        ...Responded
      }
    }
    bySettlement {
      settlement {
        id
      }
      summary {
        ...SummaryRow
        ...Responded
      }
    }
  }
  ${SUMMARY_ROW}
  ${RESPONDED}
`;

type Named = CityPartsFragment['categories'][number];
type City = CityPartsFragment & { readonly summary: PartSummariesFragment };

const NOTHING: RowSummary = { count: 0, average: null, interval: null };

/** In the order of the city. One without a place is among them where something was published of it, or where it is the one that is looked at. */
export function partsOf(
  context: PageContext,
  { slug, categories, settlements, summary }: City,
  part: Part,
): { readonly categories: Ranked[]; readonly settlements: Ranked[] } {
  const listed = (
    name: 'category' | 'settlement',
    all: readonly Named[],
    summaryOf: (id: string) => RowSummary | undefined,
  ): Ranked[] =>
    all.flatMap(({ id, name: called, hasPlaces }) => {
      const published = summaryOf(id);
      if (!hasPlaces && !published && id !== part[name]) return [];
      const href = partLink(context, `/results/${slug}`, part, { [name]: id });
      return [{ id, name: called, href, summary: published ?? NOTHING }];
    });
  return {
    categories: listed(
      'category',
      categories,
      (id) => summary.byCategory.find(({ category }) => category.id === id)?.summary,
    ),
    settlements: listed(
      'settlement',
      settlements,
      (id) => summary.bySettlement.find(({ settlement }) => settlement.id === id)?.summary,
    ),
  };
}
