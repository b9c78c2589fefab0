// The page of a place as it would be with what is not saved yet: the real one, which runs nothing and sends nothing.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pages } from '../../../client/citizen/pages.tsx';
import type { VotePageQuery } from '../../../client/generated/operations.ts';
import { readBody } from '../../foundation/body.ts';
import { asGranted } from '../../access/grants/as-granted.ts';
import { MAX_BODY_BYTES } from '../../api/operation-limits.ts';
import type { Context } from '../../api/context.ts';
import { idFrom } from '../../api/scalars.ts';
import { sourceInPage } from '../../municipality/arms/source.ts';
import { getMunicipality } from '../../municipality/municipalities/arguments.ts';
import { findSampleCode } from '../../signs/signs/store-sample.ts';
import { askVote } from './ask-vote.ts';
import { improvementPreview } from './preview-improvement.ts';
import { keep, show } from '../../foundation/html/kept-page.ts';
import { offerOf } from './page-language.ts';
import { readPreview, type Preview } from './preview-form.ts';
import { PREVIEW_WORDS } from './text/preview.ts';
import { pageContext, type PageSettings } from './visit.ts';

type Sign = Extract<VotePageQuery['sign'], { readonly __typename: 'Sign' }>;

/** The id of the question that is shown, which no question has. */
const SHOWN = 'preview';
/** No ballot has it, and none can be sent: the page has no script, and its frame no forms. */
const NO_BALLOT = '';

/** The sign with what the member typed in place of what is saved. */
function withUnsaved(sign: Sign, { colour, ratingQuestion, question }: Preview, arms: string | null): Sign {
  const { municipality, location } = sign;
  const { category } = location;
  const shown = question && {
    id: SHOWN,
    fromScore: 1,
    toScore: 10,
    text: question.text,
    options: question.options.map((text, at) => ({ id: `${SHOWN}-${at}`, text })),
  };
  return {
    ...sign,
    municipality: {
      ...municipality,
      colour: colour ?? municipality.colour,
      // The frame has no address of its own, and asks for none.
      armsSource: sourceInPage(arms),
    },
    location: {
      ...location,
      category: {
        ...category,
        ratingQuestion: ratingQuestion ?? category.ratingQuestion,
        questions: shown ? [shown] : category.questions,
      },
    },
  };
}

/** Says that there is nothing to show, as a page of its own: a frame cannot be told anything else. */
function noneIn(language: string): string {
  const spoken = language === 'en' ? 'en' : 'bg';
  const { title, none } = PREVIEW_WORDS[spoken];
  return (
    `<!doctype html><html lang="${spoken}"><meta charset="utf-8"><title>${title}</title>` +
    '<style>:root{color-scheme:light dark}body{font:1.125rem/1.5 system-ui,sans-serif;margin:1.5rem}</style>' +
    `<p>${none}`
  );
}

/** Answers a form of the members' app with the page; with a sentence where no place has a sign. */
export async function answerPreview(
  request: IncomingMessage,
  response: ServerResponse,
  context: Context,
  settings: PageSettings,
): Promise<void> {
  const form = new URLSearchParams(
    await readBody(request, MAX_BODY_BYTES, 'application/x-www-form-urlencoded'),
  );
  const preview = readPreview(form.get('preview') ?? '');
  const municipality = await getMunicipality(context, preview.municipality);
  const { language, improvement } = preview;
  const { slug } = municipality;
  const arms = preview.arms === undefined ? municipality.arms : preview.arms;
  const pageAt = async (path: string) => {
    const url = new URL(`${path}?language=${encodeURIComponent(language)}`, settings.publicUrl);
    const page = pageContext(settings, url, {}, await offerOf(context, { slug }));
    return { ...page, assets: { ...settings.assets, script: '' } };
  };
  if (improvement) {
    const page = await pageAt(`/results/${slug}/improvements`);
    return sendFramed(response, await improvementPreview(municipality, improvement, page, context));
  }
  const read = context.grant('settings.read', municipality.id);
  const category = preview.category === null ? null : idFrom(preview.category);
  const code = await asGranted(context, read, (tx) => findSampleCode(tx, read, category));
  const data = code && (await askVote(code, language, context));
  if (!data || data.sign.__typename !== 'Sign') return sendFramed(response, noneIn(language));
  const shown = {
    context: await pageAt(`/s/${code}`),
    data: { sign: withUnsaved(data.sign, preview, arms) },
  };
  const html = preview.question
    ? pages.followUp.render({ ...shown, questionId: SHOWN, ballotId: NO_BALLOT, commentId: NO_BALLOT })
    : pages.vote.render({ ...shown, ballotId: NO_BALLOT });
  sendFramed(response, html);
}

/** For a frame of the members' app alone: nothing in it runs, is sent, or opens. */
function sendFramed(response: ServerResponse, html: string): void {
  const kept = keep({ status: 200, html });
  const body = show(kept, false);
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-length': body.length,
    'content-language': kept.language,
    'cache-control': 'no-store',
    'x-frame-options': 'SAMEORIGIN',
    'content-security-policy':
      `sandbox; default-src 'none'; style-src ${kept.styles.map(({ source }) => source).join(' ') || "'none'"}; img-src data:; ` +
      `base-uri 'none'; form-action 'none'; frame-ancestors 'self'`,
  });
  response.end(body);
}
