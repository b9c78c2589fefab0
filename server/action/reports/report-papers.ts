// The report of a year and the letter of a month as PDFs: what they say, written in a language, and drawn.
import { writtenReport, type ReportSource } from '../../../client/reports/sections/written.ts';
import { writePagePdf } from '../../foundation/pdf/page.ts';
import { writeReportPdf } from '../../foundation/pdf/report.ts';
import { writtenMonth } from './monthly.ts';

interface Look {
  readonly colour: string;
  readonly arms: string | null;
}

/** The file. `at` stands in it as the day of making. */
export function reportPdf(
  source: ReportSource,
  language: string,
  { colour, arms }: Look,
  at: Date,
): Promise<Buffer> {
  const mark = source.figures.whole.average;
  return writeReportPdf(writtenReport(source, language), { colour, arms, mark, at });
}

/** The file of a month; `look`: the municipality's colour, and the day of making. */
export const monthPdf = (
  month: Parameters<typeof writtenMonth>,
  look: Parameters<typeof writePagePdf>[1],
): Promise<Buffer> => writePagePdf(writtenMonth(...month), look);
