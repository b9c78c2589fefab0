// The page of a slip of paper: the vote page of its place with the ballot id that the slip gives, or why it gives none.
import { pages, statusOf } from '../../../client/citizen/pages.tsx';
import type { PaperSlipPageQuery } from '../../../client/generated/operations.ts';
import { run } from '../../api/run-in-process.ts';
import type { Document } from '../../foundation/html/kept-page.ts';
import { askVote } from './ask-vote.ts';
import { inSameLanguage, type Reply, type Visit } from './visit.ts';

const asked = ({ context, page: { language } }: Visit, paper: string): Promise<PaperSlipPageQuery> =>
  run<PaperSlipPageQuery>(pages.paperSlip.operation, { code: paper, language }, context);

/** GET /p/:paper, which the QR code says: on to the page at a sign of the place, in the languages of its city. */
export async function openPaper(visit: Visit): Promise<Reply> {
  const data = await asked(visit, visit.parts.paper ?? '');
  const { paperSlip } = data;
  if (paperSlip.__typename !== 'PaperSlip') return closedDocument(visit, data);
  const { code, sign } = paperSlip;
  return { status: 303, location: inSameLanguage(visit, `/s/${sign.code}/paper/${code}`) };
}

/** GET /s/:code/paper/:paper. */
export function paperPage(visit: Visit): Promise<Document> {
  return paperDocument(visit, visit.parts.paper ?? '', false);
}

/** The vote page with the slip; `missing`: its form came without a score. */
export async function paperDocument(visit: Visit, paper: string, missing: boolean): Promise<Document> {
  const { page, context } = visit;
  const data = await asked(visit, paper);
  const { paperSlip } = data;
  if (paperSlip.__typename !== 'PaperSlip') return closedDocument(visit, data);
  const vote = await askVote(paperSlip.sign.code, page.language, context);
  const { ballotId, code } = paperSlip;
  const html = pages.vote.render({ context: page, data: vote, ballotId, missing, paper: code });
  return { status: missing ? 400 : statusOf(vote.sign), html };
}

function closedDocument({ page }: Visit, data: PaperSlipPageQuery): Document {
  const status = data.paperSlip.__typename === 'PaperSlipClosed' ? 410 : 404;
  return { status, html: pages.paperSlip.render({ context: page, data }) };
}
