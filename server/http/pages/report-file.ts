// GET /results/:slug/report/:year.pdf: the published report as a file, made once and kept for a while.
import { pages } from '../../../client/citizen/pages.tsx';
import type { ReportPageQuery } from '../../../client/generated/operations.ts';
import { AppError } from '../../foundation/errors.ts';
import { READ } from '../../foundation/methods.ts';
import { askedLanguage } from '../../foundation/file-language.ts';
import { createMemory } from '../../foundation/picture-memory.ts';
import { drawReport, reportFileName } from '../../action/reports/report-pdf.ts';
import { perServer, type Address } from '../router/address.ts';
import { readAnew } from './render-in-turn.ts';
import type { PagesApp } from './answer.ts';
import { offerOf } from './page-language.ts';
import { reportVariables } from './report-page.ts';
import { run } from '../../api/run-in-process.ts';
import { revisionOf, sendRevision, type Revision } from './revision.ts';
import { pageContext } from './visit.ts';

/** An edition never changes; the name and the colour of its municipality may, once in years. */
const FRESH_MS = 600_000;
/** About 250 KB each. */
const MOST_FILES = 40;

/** Answers with the file. What is not there is refused (NOT_FOUND). */
const answerReportFile = perServer<Pick<PagesApp, 'pages'>>(({ pages: settings }) => {
  const kept = createMemory<Revision>({ now: () => performance.now(), freshMs: FRESH_MS, most: MOST_FILES });

  const make = async (data: ReportPageQuery, language: string): Promise<Revision> => {
    const source = pages.report.source({ context: settings, data });
    const { municipality, reportEdition } = data;
    if (!source || !municipality || !reportEdition)
      throw new AppError('NOT_FOUND', 'There is no such report.');
    const { colour, arms } = municipality;
    const at = new Date(reportEdition.publishedAt);
    return revisionOf(await drawReport('reportPdf', source, language, { colour, arms }, at));
  };

  return async (asked) => {
    const { request, response, url, parts } = asked;
    const { slug = '' } = parts;
    const context = await asked.context();
    const page = pageContext(settings, url, request.headers, await offerOf(context, { slug }));
    const language = askedLanguage(url.searchParams) ?? (page.language === 'en' ? 'en' : 'bg');
    const variables = reportVariables(parts, url, language);
    // What was withdrawn a moment ago is gone at once: only the drawing is kept.
    const read = () => run<ReportPageQuery>(pages.report.operation, variables, context);
    const data = await readAnew(context, read);
    const { edition = 0, year = 0, withdrawnAt } = data.reportEdition ?? {};
    const name = JSON.stringify([slug, year, edition, withdrawnAt, language]);
    sendRevision(request, response, await kept.find(name, () => make(data, language)), {
      'content-type': 'application/pdf',
      'content-language': language,
      'content-disposition': `inline; filename="${reportFileName(slug, year, edition)}"`,
      'cache-control': 'public, max-age=60',
      vary: 'accept-language',
    });
  };
});

export const REPORT_FILE: Address<Pick<PagesApp, 'pages'>> = {
  door: 'citizens',
  methods: READ,
  path: '/results/:slug/report/:year.pdf',
  parts: { year: String.raw`20\d\d` },
  spelling: 'anyCase',
  who: 'anybody',
  answer: answerReportFile,
};
