// What is answered under /mount: the page of a round behind its link, and the photos that it sends.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Viewer } from '../access/viewers.ts';
import type { Context } from '../graphql/context.ts';
import { answerMountingPhoto, MOUNTING_PHOTO_PATH } from './upload.ts';

export interface MountParts {
  readonly viewer: () => Promise<Viewer>;
  readonly contextOf: (viewer: Viewer) => Context;
}

const ROOT = '/mount/';

/** Answers where the address is one of a fitter's; tells whether it was. */
export async function answerMount(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  { viewer, contextOf }: MountParts,
): Promise<boolean> {
  if (!url.pathname.startsWith(ROOT)) return false;
  if (MOUNTING_PHOTO_PATH.test(url.pathname)) {
    await answerMountingPhoto(request, response, url, contextOf(await viewer()));
    return true;
  }
  return false;
}
