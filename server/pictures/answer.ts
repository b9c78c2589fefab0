// Answers the address of a picture for sharing: the numbers of a results page, drawn.
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pictures } from '../../client/citizen/pictures.tsx';
import type { PlacePictureQuery, ResultsPictureQuery } from '../../client/generated/operations.ts';
import { AppError } from '../errors.ts';
import type { Context } from '../graphql/context.ts';
import { offerOf } from '../pages/language.ts';
import { partOf, variablesOf } from '../pages/part.ts';
import { run } from '../pages/run.ts';
import { pageContext, type PageSettings } from '../pages/visit.ts';
import { createMemory } from './memory.ts';
import { createRender } from './render.ts';

const PATH = /^\/results\/(?<slug>[^/]+)(?:\/(?<id>[1-9]\d{0,17}))?\/picture\.png$/i;

/** As old as a page may be. */
const FRESH_MS = 60_000;
/** About 40 KB each. */
const MOST_PICTURES = 300;

interface Picture {
  readonly png: Buffer;
  readonly etag: string;
}

export interface PicturesParts {
  readonly settings: PageSettings;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
}

export type AnswerPicture = (
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  createContext: () => Context,
) => Promise<boolean>;

/** Answers where the address is that of a picture; tells whether it was. What is not there is refused (NOT_FOUND). */
export function createPictures({ settings, now }: PicturesParts): AnswerPicture {
  const render = createRender();
  const shown = createMemory<Picture>({ now, freshMs: FRESH_MS, most: MOST_PICTURES });

  const draw = async (slug: string, id: string | undefined, url: URL, context: Context): Promise<Picture> => {
    const page = pageContext(settings, url, {}, await offerOf(context, { slug }));
    const part = partOf(url);
    const variables = { slug, id, language: page.language, ...variablesOf(part) };
    const svg =
      id === undefined
        ? pictures.results.draw({
            context: page,
            data: await run<ResultsPictureQuery>(pictures.results.operation, variables, context),
            part,
          })
        : pictures.place.draw({
            context: page,
            data: await run<PlacePictureQuery>(pictures.place.operation, variables, context),
            part,
          });
    if (svg === null) throw new AppError('NOT_FOUND', 'There is no such picture.');
    const png = await render(svg);
    return { png, etag: `"${createHash('sha256').update(png).digest('base64url').slice(0, 22)}"` };
  };

  return async (request, response, url, createContext) => {
    const { slug, id } = PATH.exec(url.pathname)?.groups ?? {};
    if (slug === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) return false;
    const { category, settlement, period } = partOf(url);
    // Only what changes the picture: any other text in the address makes no second one.
    const context = createContext();
    const asked = [slug, id, category, settlement, period, url.searchParams.get('language')];
    const name = JSON.stringify([String(context.hostOf), ...asked]);
    const { png, etag } = await shown(name, () => draw(slug, id, url, context));
    const isKnown = request.headers['if-none-match'] === etag;
    response.writeHead(isKnown ? 304 : 200, {
      'content-type': 'image/png',
      'cache-control': 'public, max-age=60',
      etag,
      ...(!isKnown && { 'content-length': png.length }),
    });
    response.end(isKnown || request.method === 'HEAD' ? undefined : png);
    return true;
  };
}
