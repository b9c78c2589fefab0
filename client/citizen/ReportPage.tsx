// The annual report as everybody reads it: the edition that stands, or since when and why none does.
import { CONTENT, FIGURES } from '../reports/fragments.ts';
import { MASTHEAD } from './Masthead.tsx';

export const REPORT_PAGE = /* GraphQL */ `
  query ReportPage($slug: String!, $year: Int!, $edition: Int, $language: String!) {
    municipality(slug: $slug) {
      ...Masthead
    }
    reportEditions(municipality: $slug, year: $year) {
      edition
      publishedAt
      withdrawnAt
    }
    reportEdition(municipality: $slug, year: $year, edition: $edition) {
      edition
      publishedAt
      withdrawnAt
      withdrawnWhy
      figures {
        ...ReportFigures
      }
      content {
        ...ReportContent
      }
    }
  }
  ${MASTHEAD}
  ${FIGURES}
  ${CONTENT}
`;
