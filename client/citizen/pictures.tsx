// The pictures of results pages: what each asks of GraphQL, and the SVG that it makes of the answer.
import { renderToStaticMarkup } from 'react-dom/server';
import type { PlacePictureQuery, ResultsPictureQuery } from '../generated/operations.ts';
import type { PageContext } from '../parts/page/context.ts';
import { MASTHEAD } from '../parts/page/Masthead.tsx';
import { partNames, type Part, periodName } from './report.ts';
import { SharePicture } from './SharePicture.tsx';
import { SUMMARY_ROW } from '../parts/results/SummaryRow.tsx';
import { say } from '../text/say.ts';

const RESULTS_PICTURE = /* GraphQL */ `
  query ResultsPicture(
    $slug: String!
    $language: String!
    $category: ID
    $settlement: ID
    $from: Date
    $to: Date
  ) {
    municipality(slug: $slug) {
      ...Masthead
      categories {
        id
        name(language: $language)
      }
      settlements {
        id
        name(language: $language)
      }
      summary(category: $category, settlement: $settlement, from: $from, to: $to) {
        ...SummaryRow
      }
    }
  }
  ${MASTHEAD}
  ${SUMMARY_ROW}
`;

const PLACE_PICTURE = /* GraphQL */ `
  query PlacePicture($slug: String!, $id: ID!, $language: String!, $from: Date, $to: Date) {
    location(municipality: $slug, id: $id) {
      name(language: $language)
      settlement {
        name(language: $language)
      }
      category {
        name(language: $language)
      }
      municipality {
        ...Masthead
      }
      summary(from: $from, to: $to) {
        ...SummaryRow
      }
    }
  }
  ${MASTHEAD}
  ${SUMMARY_ROW}
`;

type Props<Data> = { context: PageContext; data: Data; part: Part };

const joined = (names: readonly (string | undefined)[]): string => names.filter(Boolean).join(' · ');

/** Each picture with the operation to run first; `draw` gives null where there is no such municipality, part or place. */
export const pictures = {
  results: {
    operation: RESULTS_PICTURE,
    draw: ({ context, data: { municipality }, part }: Props<ResultsPictureQuery>): string | null => {
      if (!municipality) return null;
      const { category, settlement, period } = part;
      const names = partNames(context, municipality, { category, settlement });
      if (!names) return null;
      // A name of two words is not parted.
      const title = say(context.texts.results.title, {
        municipality: municipality.name.replaceAll(' ', '\u00a0'),
      });
      return renderToStaticMarkup(
        <SharePicture
          context={context}
          municipality={municipality}
          title={joined(names) || title}
          about={joined([joined(names) && context.texts.page.results, period && periodName(context, period)])}
          summary={municipality.summary}
        />,
      );
    },
  },
  place: {
    operation: PLACE_PICTURE,
    draw: ({ context, data: { location }, part }: Props<PlacePictureQuery>): string | null =>
      location &&
      renderToStaticMarkup(
        <SharePicture
          context={context}
          municipality={location.municipality}
          title={location.name}
          about={joined([
            location.category.name,
            location.settlement.name,
            part.period && periodName(context, part.period),
          ])}
          summary={location.summary}
        />,
      ),
  },
};
