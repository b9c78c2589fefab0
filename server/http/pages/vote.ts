// The pages behind a sign's code: the vote, the question that follows, thanks; and the two forms they post.
import {
  ANSWER,
  COMMENT,
  RATE,
  RATE_DAY_PART,
  RATE_LINE,
  RATE_SEALED,
} from '../../../client/citizen/mutations.ts';
import { pages, statusOf } from '../../../client/citizen/pages.tsx';
import type { PageContext } from '../../../client/parts/page/context.ts';
import type {
  AnswerMutation,
  CommentMutation,
  FollowUpPageQuery,
  RateDayPartMutation,
  RateLineMutation,
  RateMutation,
  RateSealedInput,
  RateSealedMutation,
  ThanksPageQuery,
  VotePageQuery,
} from '../../../client/generated/operations.ts';
import { AppError } from '../../foundation/errors.ts';
import { normaliseCode } from '../../foundation/sign-code.ts';
import { BALLOT_SLOT, type Document } from '../../foundation/html/kept-page.ts';
import { askVote } from './ask-vote.ts';
import { ofKind } from './page-kinds.ts';
import { run } from '../../api/run-in-process.ts';
import { BLANK_TOKEN, fromToken, toToken } from './next-step-token.ts';
import { isToldForm, toldIn } from './told-form.ts';
import { paperDocument } from './paper-slip.ts';
import { inSameLanguage, type Reply, type Visit } from './visit.ts';
import { type Going } from './cache.ts';

const SCORES = Array.from({ length: 10 }, (_, at) => at + 1);

/** The day of a slip that waited on the phone; any other comes without one. */
function castOnOf({ form }: Visit): string | null {
  return form.get('castOn');
}

function codeOf({ parts }: Visit): string {
  return normaliseCode(parts.code ?? '');
}

/** An address behind the code, which may be any text while nobody has looked it up. */
function behind(code: string, rest: string): string {
  return `/s/${encodeURIComponent(code)}/${rest}`;
}

const voteAsked = (visit: Visit): Promise<VotePageQuery> =>
  askVote(codeOf(visit), visit.page.language, visit.context);

/** The code of the slip of paper that a form is sent with. */
function paperOf({ url }: Visit): string | null {
  return url.searchParams.get('paper');
}

/** GET /s/:code. */
export async function votePage(visit: Visit): Promise<Reply> {
  const { page } = visit;
  const { sign } = await voteAsked(visit);
  // The path may write the code in another way, of which there are very many: then the page is one of its own.
  if (sign.__typename === 'Sign' && sign.code === codeOf(visit))
    return ofKind('vote', page, sign, (context, blank) =>
      pages.vote.render({ context, data: { sign: blank }, ballotId: BALLOT_SLOT }),
    );
  return voteDocument(visit, { sign });
}

/** The vote page as a document of its own. Where a form came without a score it says so. */
function voteDocument({ page }: Visit, data: VotePageQuery, missing = false): Document {
  const html = pages.vote.render({ context: page, data, ballotId: BALLOT_SLOT, missing });
  const status = statusOf(data.sign);
  return { status: missing && status === 200 ? 400 : status, html };
}

/** The vote page in answer to a form, or why its slip of paper gives no vote. */
async function voteAgain(visit: Visit, missing = false): Promise<Reply> {
  const paper = paperOf(visit);
  if (paper !== null) return paperDocument(visit, paper, missing);
  return voteDocument(visit, await voteAsked(visit), missing);
}

/** POST /s/:code/vote: the score. Leaving after it has counted it. */
export async function castScore(visit: Visit): Promise<Reply> {
  const { form, context } = visit;
  if (form.has('sealed')) return castSealed(visit, 'SCORE');
  const code = codeOf(visit);
  const score = form.get('score');
  if (score === null) return voteAgain(visit, true);
  const input = {
    code,
    ballotId: form.get('ballotId'),
    score: /^\d{1,2}$/.test(score) ? Number(score) : score,
    castOn: castOnOf(visit),
    paper: paperOf(visit),
  };
  const { rate } = await run<RateMutation>(RATE, { input }, context);
  if (rate.__typename !== 'RatingReceived' && rate.__typename !== 'AlreadyReceived') return voteAgain(visit);
  const already = rate.__typename === 'AlreadyReceived';
  // Also where none is asked: the length of the address would tell that.
  const question = rate.question ? BigInt(rate.question.id) : null;
  const next = behind(code, `next/${toToken({ question, already })}`);
  return { status: 303, location: inSameLanguage(visit, next), already };
}

/**
 * GET /s/:code/next/:step: the question, or thanks where none is asked; as long as the page after any other score. A token from before a
 * restart leads to thanks.
 */
export async function followUpPage(visit: Visit): Promise<Reply> {
  const { parts, page, context } = visit;
  const code = codeOf(visit);
  const token = parts.step ?? '';
  const step = fromToken(token);
  if (!step) return { status: 303, location: inSameLanguage(visit, behind(code, 'thanks')) };
  const variables = { code, language: page.language };
  const { sign } = await run<FollowUpPageQuery>(pages.followUp.operation, variables, context);
  const ids = { ballotId: BALLOT_SLOT, commentId: BALLOT_SLOT };
  const { already } = step;
  const asking = (questionId: string, context: PageContext, of: typeof sign): string =>
    pages.followUp.render({ context, data: { sign: of }, questionId, ...ids, already });
  if (sign.__typename !== 'Sign') return { status: statusOf(sign), html: asking('', page, sign) };
  const { questions } = sign.location.category;
  const named = String(step.question);
  const shown = step.question === null ? questions.length : questions.findIndex(({ id }) => id === named);
  // An address put together by hand may name a question of another place.
  if (shown === -1) return { status: 404, html: asking(named, page, sign) };
  // What packs a token well or badly is chance, and each page has one of its own: it is put in when all are made.
  const blank = { ...page, path: page.path.replace(token, BLANK_TOKEN) };
  const all = questions.map(({ id }) =>
    ofKind(`follow-up ${id} ${already}`, blank, sign, (context, of) => asking(id, context, of)),
  );
  const isEachAsked = SCORES.every((score) =>
    questions.some(({ fromScore, toScore }) => fromScore <= score && score <= toScore),
  );
  if (shown < all.length && isEachAsked) return { all, shown, token };
  return { all: [...all, await thanksDocument({ ...visit, page: blank }, already)], shown, token };
}

/** On to the thanks, after a slip that is in the box. */
function toThanks(visit: Visit, already: boolean): Going {
  const location = behind(codeOf(visit), `thanks${already ? '?already' : ''}`);
  return { status: 303, location: inSameLanguage(visit, location), already };
}

/** Casts what was written, with the id that the form has for it; what became of it, or null where nothing was. */
async function comment(
  visit: Visit,
  code: string,
  ballotId: string | null,
): Promise<CommentMutation['comment']['__typename'] | null> {
  const { form, context } = visit;
  // A form sends each line's end as two characters, which its field counted as one.
  const text = (form.get('comment') ?? '').replaceAll('\r\n', '\n').trim();
  if (text === '') return null;
  const input = { code, ballotId, text, castOn: castOnOf(visit) };
  return (await run<CommentMutation>(COMMENT, { input }, context)).comment.__typename;
}

/** POST /s/:code/answer. An answer without a choice is a skip. A comment that comes along is a slip of its own. */
export async function castAnswer(visit: Visit): Promise<Reply> {
  const { form, context } = visit;
  if (form.has('sealed')) return castSealed(visit, 'ANSWER');
  if (isToldForm(form)) return castTold(visit);
  const code = codeOf(visit);
  const options = form.getAll('option');
  let already = false;
  if (options.length > 0) {
    const input = {
      code,
      ballotId: form.get('ballotId'),
      question: form.get('question'),
      options,
      castOn: castOnOf(visit),
    };
    const { answer } = await run<AnswerMutation>(ANSWER, { input }, context);
    if (answer.__typename === 'SignRetired' || answer.__typename === 'SignUnknown') return voteAgain(visit);
    already = answer.__typename === 'AlreadyReceived';
  }
  // Where comments are taken no more the answer still counts.
  const written = await comment(visit, code, form.get('commentId'));
  return toThanks(visit, already || written === 'AlreadyReceived');
}

/** The line that somebody rode, or the part of the day, where one was chosen. */
async function castTold(visit: Visit): Promise<Reply> {
  const code = codeOf(visit);
  const said = toldIn(visit.form);
  if (said === null) return toThanks(visit, false);
  const input = { code, ballotId: visit.form.get('ballotId'), ...said, castOn: castOnOf(visit) };
  const told =
    'line' in said
      ? (await run<RateLineMutation>(RATE_LINE, { input }, visit.context)).rateLine
      : (await run<RateDayPartMutation>(RATE_DAY_PART, { input }, visit.context)).rateDayPart;
  if (told.__typename === 'SignRetired' || told.__typename === 'SignUnknown') return voteAgain(visit);
  const location = inSameLanguage(visit, behind(code, 'thanks?told'));
  return { status: 303, location, already: told.__typename === 'AlreadyReceived' };
}

/** POST /s/:code/comment: a comment alone, as a script sends it. */
export async function castComment(visit: Visit): Promise<Reply> {
  if (visit.form.has('sealed')) return castSealed(visit, 'COMMENT');
  const written = await comment(visit, codeOf(visit), visit.form.get('ballotId'));
  if (written === 'CommentsClosed') throw new AppError('BAD_INPUT', 'No comments are taken here.');
  if (written === 'SignRetired' || written === 'SignUnknown') return voteAgain(visit);
  return toThanks(visit, written === 'AlreadyReceived');
}

/** Casts what a phone sealed. All kinds of answers are alike: what was said is not known here. */
async function castSealed(visit: Visit, kind: RateSealedInput['kind']): Promise<Reply> {
  const { form, context } = visit;
  const [ballotId, key, sealed] = ['ballotId', 'key', 'sealed'].map((name) => form.get(name));
  const said = { code: codeOf(visit), kind, ballotId, key, sealed };
  const input = { ...said, castOn: castOnOf(visit), paper: paperOf(visit) };
  const { rateSealed } = await run<RateSealedMutation>(RATE_SEALED, { input }, context);
  if (rateSealed.__typename === 'KeyRetired')
    return { status: 409, key: { id: rateSealed.key.id, point: rateSealed.key.publicKey } };
  if (rateSealed.__typename === 'CommentsClosed')
    throw new AppError('BAD_INPUT', 'No comments are taken here.');
  if (rateSealed.__typename !== 'SlipReceived' && rateSealed.__typename !== 'AlreadyReceived')
    return voteAgain(visit);
  return { ...toThanks(visit, rateSealed.__typename === 'AlreadyReceived'), isSealed: true };
}

/** GET of an address that only takes forms, as the language link of a failed one: back to the form's page. */
export function toForm(visit: Visit): Promise<Reply> {
  const location = inSameLanguage(visit, `/s/${encodeURIComponent(codeOf(visit))}`);
  return Promise.resolve({ status: 303, location });
}

/** GET /s/:code/thanks. */
export function thanksPage(visit: Visit): Promise<Reply> {
  return thanksDocument(visit, visit.url.searchParams.has('already'));
}

async function thanksDocument(visit: Visit, already: boolean): Promise<Document> {
  const { page, context } = visit;
  const variables = { code: codeOf(visit), language: page.language };
  const data = await run<ThanksPageQuery>(pages.thanks.operation, variables, context);
  const ballotId = visit.url.searchParams.has('told') ? null : BALLOT_SLOT;
  return {
    status: statusOf(data.sign),
    html: pages.thanks.render({ context: page, data, already, ballotId }),
  };
}
