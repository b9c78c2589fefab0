// A page for whoever has the link of a pass, with its own style and script inside. Nobody keeps it but the phone itself, and no log its address.
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isLanguage, type Language } from '../../../client/text/texts.ts';
import { holderOfToken } from '../../access/passes/holder.ts';
import { run } from '../../api/run-in-process.ts';
import type { House } from '../../api/context.ts';
import { AppError } from '../../foundation/errors.ts';
import { EVERY_PAGE } from '../../foundation/framing-headers.ts';
import type { Asked } from '../router/address.ts';
import { choose, PLATFORM } from './page-language.ts';

interface PassApp {
  readonly house: House;
}

/** What a page of passes is made of, and what it may do beyond that. */
interface PassPage<Data> {
  /** What it asks, as the holder of the pass. */
  readonly operation: string;
  readonly script: string;
  readonly render: (language: Language, data: Data) => string | Promise<string>;
  /** The page of a link that is over, was revoked or never was. */
  readonly dead: (language: Language) => string;
  /** It loads scripts of ours that do not stand inside it. */
  readonly loadsScripts: boolean;
  /** What it may use of the device: the camera, where it is. */
  readonly permissions: string;
}

const sourceOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The page's own style and script, and nothing of anybody else's. */
function policyOf(html: string, { script, loadsScripts }: Pick<PassPage<never>, 'script' | 'loadsScripts'>) {
  const [, behind = ''] = html.split('<style>');
  const [style = ''] = behind.split('</style>');
  return (
    `default-src 'none'; style-src ${sourceOf(style)}; script-src ${sourceOf(script)}${loadsScripts ? " 'self'" : ''}; worker-src 'self'; connect-src 'self'; ` +
    `img-src 'self' data: blob:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'`
  );
}

function languageOf({ headers }: IncomingMessage, { searchParams }: URL): Language {
  const { language } = choose(PLATFORM, searchParams.get('language'), headers['accept-language']);
  return isLanguage(language) ? language : 'bg';
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  html: string,
  page: Pick<PassPage<never>, 'script' | 'loadsScripts' | 'permissions'>,
): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex',
    ...EVERY_PAGE,
    'permissions-policy': page.permissions,
    'content-security-policy': policyOf(html, page),
  });
  response.end(request.method === 'HEAD' ? undefined : html);
}

/** Answers with the page of the pass in the address; with one and the same page (404) where the link is not good. */
export async function answerPassPage<Data>(
  { request, response, url, parts: { token = '' }, app, contextOf }: Asked<PassApp>,
  page: PassPage<Data>,
): Promise<void> {
  const { gate, now } = app.house;
  const language = languageOf(request, url);
  const viewer = await holderOfToken(token, gate.database, now());
  const dead = () => send(request, response, 404, page.dead(language), { ...page, loadsScripts: false });
  if (viewer === null) return dead();
  try {
    const data = await run<Data>(page.operation, { language }, await contextOf(viewer));
    send(request, response, 200, await page.render(language, data), page);
  } catch (error) {
    // A pass for something else, or of another host's municipality, opens nothing here.
    if (error instanceof AppError && (error.code === 'FORBIDDEN' || error.code === 'NOT_FOUND'))
      return dead();
    throw error;
  }
}
