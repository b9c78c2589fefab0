// What the draft of a report is written from: the numbers of today, and the words as they are saved.
import type { ReportDraftQuery } from '../generated/operations.ts';
import { CONTENT, FIGURES } from './fragments.ts';
import type { ReportSource } from './source.ts';

export const REPORT_DRAFT = /* GraphQL */ `
  query ReportDraft($slug: String!, $year: Int!, $language: String!) {
    reportYear(municipality: $slug, year: $year) {
      year
      municipality {
        slug
        name(language: $language)
        isDemo
        colour
        arms
      }
      figures {
        ...ReportFigures
      }
      content {
        ...ReportContent
      }
    }
  }
  ${FIGURES}
  ${CONTENT}
`;

/** The source of a draft. */
export function draftSource({ reportYear }: ReportDraftQuery, publicUrl: string): ReportSource {
  const { year, municipality, figures, content } = reportYear;
  const { slug, name, isDemo } = municipality;
  const address = `${publicUrl}/results/${slug}`;
  return { municipality: name, isDemo, year, edition: null, address, figures, content };
}
