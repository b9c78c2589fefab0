// What stands beside the pages of results, as pictures, badges, feeds and calendars: of a city and of a place, made once a minute and not sent again to whoever has it.
import type { PageContext } from '../../../client/parts/page/context.ts';
import { AppError } from '../../foundation/errors.ts';
import { READ } from '../../foundation/methods.ts';
import { createMemory } from '../../foundation/picture-memory.ts';
import type { Context } from '../../api/context.ts';
import { perServer, type Address } from '../router/address.ts';
import { isOn, offerOf } from './page-language.ts';
import { readAnew } from './render-in-turn.ts';
import { revisionOf, sendRevision, type Revision } from './revision.ts';
import { pageContext, type PageSettings } from './visit.ts';

/** As old as a page may be. */
const FRESH_MS = 60_000;

export interface Beside {
  readonly slug: string;
  /** Of the place; undefined: of the city. */
  readonly id: string | undefined;
  readonly page: PageContext;
}

export interface BesideKind<Wanted> {
  readonly what: 'picture' | 'badge' | 'feed' | 'calendar';
  readonly type: string;
  /** What else a browser is told. */
  readonly headers?: Readonly<Record<string, string>>;
  /** So many are kept. */
  readonly most: number;
  /** What the address asks for, and what of it makes another document. Refuses what cannot be. */
  readonly read: (url: URL, id: string | undefined) => { wanted: Wanted; parts: readonly unknown[] };
  /** Throws NOT_FOUND where there is no such thing. */
  readonly make: (beside: Beside, wanted: Wanted, context: Context) => Promise<Buffer>;
}

interface BesideApp {
  readonly pages: PageSettings;
}

/** The addresses of a kind, whose last part is `name`; `createKind` is called once a server. */
export function besidePages<Wanted>(
  name: string,
  createKind: () => BesideKind<Wanted>,
): readonly Address<BesideApp>[] {
  const answer = perServer<BesideApp>(({ pages }) => {
    const { what, type, most, headers: others, read, make } = createKind();
    const shown = createMemory<Revision>({ now: () => performance.now(), freshMs: FRESH_MS, most });
    return async (asked) => {
      const { request, response, url } = asked;
      const { slug = '', id } = asked.parts;
      const context = await asked.context();
      const offer = await offerOf(context, { slug });
      const chosen = url.searchParams.get('language');
      if (chosen !== null && !isOn(offer, chosen))
        throw new AppError('BAD_INPUT', `There is no ${what} in this language.`);
      const { wanted, parts } = read(url, id);
      const page = pageContext(pages, url, {}, offer);
      const key = JSON.stringify([String(context.hostOf), slug, id, page.language, ...parts]);
      if (!shown.isThere(key)) await readAnew(context, () => Promise.resolve());
      const made = async () => revisionOf(await make({ slug, id, page }, wanted, context));
      const headers = { 'content-type': type, 'cache-control': 'public, max-age=60', ...others };
      sendRevision(request, response, await shown.find(key, made), headers);
    };
  });
  return [`/results/:slug/${name}`, `/results/:slug/:id/${name}`].map((path) => ({
    door: 'citizens',
    methods: READ,
    path,
    parts: { id: String.raw`[1-9]\d{0,17}` },
    spelling: 'anyCase',
    who: 'anybody',
    answer,
  }));
}
