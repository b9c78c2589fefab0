// The annual report as a PDF: of an edition for everybody, of a draft for members.
import { draftSource, REPORT_DRAFT } from '../../../client/reports/draft.ts';
import type { ReportDraftQuery } from '../../../client/generated/operations.ts';
import type { ServerResponse } from 'node:http';
import { AppError } from '../../foundation/errors.ts';
import { fileLanguage } from '../../foundation/file-language.ts';
import type { Context } from '../../api/context.ts';
import { run } from '../../api/run.ts';
import { papersOf } from '../../foundation/pdf/draw-aside.ts';
import type * as papers from './papers.ts';

/** Draws a report, aside. */
export const drawReport = papersOf<typeof papers>('server/action/reports/papers');

/** What the file of a year is called. */
export function reportFileName(slug: string, year: number, edition: number | null): string {
  return `${slug}-${year}${edition === null ? '-draft' : edition === 1 ? '' : `-${edition}`}.pdf`;
}

/** GET /members/files/reports/SLUG.pdf?year=YYYY: the draft, with the numbers of this moment. */
export async function answerDraft(
  response: ServerResponse,
  slug: string,
  params: URLSearchParams,
  context: Context,
): Promise<void> {
  const year = Number(/^20\d\d$/.exec(params.get('year') ?? '')?.[0]);
  if (Number.isNaN(year)) throw new AppError('NOT_FOUND', 'There is no such year.');
  const language = fileLanguage(params);
  const data = await run<ReportDraftQuery>(REPORT_DRAFT, { slug, year, language }, context);
  const source = draftSource(data, context.publicUrl);
  const { colour, arms } = data.reportYear.municipality;
  const pdf = await drawReport('reportPdf', source, language, { colour, arms }, context.now());
  response.writeHead(200, {
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename="${reportFileName(slug, year, null)}"`,
    'content-length': pdf.length,
    'cache-control': 'no-store',
  });
  response.end(pdf);
}
