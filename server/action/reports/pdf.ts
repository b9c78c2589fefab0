// The annual report as a PDF: what it says, written in a language, and drawn.
import { writtenReport, type ReportSource } from '../../../client/reports/written.ts';
import { writeReportPdf } from '../../foundation/pdf/report.ts';

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
