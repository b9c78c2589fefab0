// What is answered under /mount: the page of a round behind its link, and the photos that it sends.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Viewer } from '../../access/grants/viewers.ts';
import { answerRoundPage, ROUND_PAGE_PATH, type RoundPageParts } from './page.ts';
import { answerMountingPhoto, MOUNTING_PHOTO_PATH } from '../../signs/rounds/upload.ts';

export interface MountParts extends RoundPageParts {
  /** Whoever the header says. */
  readonly viewer: () => Promise<Viewer>;
}

/** Answers where the address is one of a fitter's; tells whether it was. */
export async function answerMount(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  parts: MountParts,
): Promise<boolean> {
  const { method } = request;
  if (MOUNTING_PHOTO_PATH.test(url.pathname)) {
    await answerMountingPhoto(request, response, url, parts.contextOf(await parts.viewer()));
    return true;
  }
  if (!ROUND_PAGE_PATH.test(url.pathname) || (method !== 'GET' && method !== 'HEAD')) return false;
  await answerRoundPage(request, response, url, parts);
  return true;
}
