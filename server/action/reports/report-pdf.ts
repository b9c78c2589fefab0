// The annual report as a PDF: of an edition for everybody, of a draft for members.
import { draftSource, REPORT_DRAFT } from '../../../client/reports/draft.ts';
import type { ReportDraftQuery } from '../../../client/generated/operations.ts';
import { AppError } from '../../foundation/errors.ts';
import { fileLanguage } from '../../foundation/file-language.ts';
import { membersFile, type FileAsked } from '../../municipality/municipalities/members-file.ts';
import { run } from '../../api/run-in-process.ts';
import { papersOf } from '../../foundation/pdf/draw-in-child.ts';
import type * as papers from './report-papers.ts';

/** Draws a report, in a child process. */
export const drawReport = papersOf<typeof papers>('server/action/reports/report-papers');

/** What the file of a year is called. */
export function reportFileName(slug: string, year: number, edition: number | null): string {
  return `${slug}-${year}${edition === null ? '-draft' : edition === 1 ? '' : `-${edition}`}.pdf`;
}

/** GET /members/files/reports/SLUG.pdf?year=YYYY: the draft, with the numbers of this moment. */
export const DRAFT_FILE = membersFile('GET', '/reports/:slug.pdf', 'reports.read', answerDraft);

async function answerDraft({
  response,
  municipality: { slug },
  params,
  context,
}: FileAsked<'reports.read'>): Promise<void> {
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
