// The page of a round for whoever has its link, and the photos that it sends. Nobody keeps the page but the phone itself, and no log
// its address.
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { mountPages } from '../../../client/fitter/pages.tsx';
import type { MountAssets } from '../../../client/fitter/assets.ts';
import type { FitterPageQuery } from '../../../client/generated/operations.ts';
import { isLanguage, type Language } from '../../../client/text/texts.ts';
import { holderOfToken } from '../../access/passes/holder.ts';
import { AppError } from '../../foundation/errors.ts';
import type { House } from '../../api/context.ts';
import type { Files } from '../../foundation/html/files-in-memory.ts';
import { EVERY_PAGE } from '../../foundation/framing-headers.ts';
import { READ } from '../../foundation/methods.ts';
import { sendTile } from '../../municipality/streets/send-tile.ts';
import { asFitter } from '../../signs/rounds/round-of-pass.ts';
import { answerMountingPhoto } from '../../signs/rounds/upload.ts';
import { choose, PLATFORM } from '../pages/page-language.ts';
import { run } from '../../api/run-in-process.ts';
import type { Address, Asked } from '../router/address.ts';

interface RoundsApp {
  readonly house: House;
  readonly files: Files;
}

const sourceOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The page's own style and script, and nothing of anybody else's: beside them only what draws streets, where there are some. */
function policyOf(html: string, { script }: MountAssets, hasStreets: boolean): string {
  const [, behind = ''] = html.split('<style>');
  const [style = ''] = behind.split('</style>');
  return (
    `default-src 'none'; style-src ${sourceOf(style)}; script-src ${sourceOf(script)}${hasStreets ? " 'self'" : ''}; worker-src 'self'; connect-src 'self'; ` +
    `img-src 'self' data: blob:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'`
  );
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  html: string,
  assets: MountAssets,
  hasStreets = false,
): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex',
    ...EVERY_PAGE,
    'permissions-policy': 'camera=(self), geolocation=(self), microphone=(), payment=(), usb=()',
    'content-security-policy': policyOf(html, assets, hasStreets),
  });
  response.end(request.method === 'HEAD' ? undefined : html);
}

function languageOf({ headers }: IncomingMessage, { searchParams }: URL): Language {
  const { language } = choose(PLATFORM, searchParams.get('language'), headers['accept-language']);
  return isLanguage(language) ? language : 'bg';
}

/** Answers with the page of the round; with one and the same page (404) where the link is not good. */
async function answerRoundPage({
  request,
  response,
  url,
  parts: { token = '' },
  app,
  contextOf,
}: Asked<RoundsApp>): Promise<void> {
  const { gate, now } = app.house;
  const assets = app.files.mount;
  const language = languageOf(request, url);
  const viewer = await holderOfToken(token, gate.database, now());
  const dead = () => send(request, response, 404, mountPages.dead(language, assets), assets);
  if (viewer === null) return dead();
  const { operation, render } = mountPages.round;
  try {
    const data = await run<FitterPageQuery>(operation, { language }, await contextOf(viewer));
    const streets = await app.house.streets.present();
    send(request, response, 200, render(language, assets, data, streets), assets, streets !== null);
  } catch (error) {
    // The pass of an order, or of another host's municipality, opens nothing here.
    if (error instanceof AppError && (error.code === 'FORBIDDEN' || error.code === 'NOT_FOUND'))
      return dead();
    throw error;
  }
}

/** A tile of the streets below the picture of a round, for whoever shows its pass. */
async function answerTile({
  response,
  url,
  parts: { id = '' },
  app,
  context,
}: Asked<RoundsApp>): Promise<void> {
  await asFitter(await context(), 'rounds.view');
  await sendTile(response, app.house.streets, { id, version: url.searchParams.get('version') });
}

export const ROUNDS: readonly Address<RoundsApp>[] = [
  { door: 'citizens', methods: READ, path: '/mount/:token', who: 'fitter', answer: answerRoundPage },
  // A page is the same whoever asks, a tile is not: the header shows the pass.
  { door: 'anywhere', methods: READ, path: '/mount/streets/:id.mvt', who: 'fitter', answer: answerTile },
  {
    door: 'citizens',
    methods: ['POST'],
    path: '/mount/photos/:id',
    parts: { id: '[0-9a-f-]{36}' },
    who: 'fitter',
    answer: async ({ request, response, parts: { id = '' }, context }) =>
      answerMountingPhoto(request, response, id, await context()),
  },
];
