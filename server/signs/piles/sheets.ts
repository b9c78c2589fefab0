// POST /members/files/piles/SLUG: makes piles of paper slips. Lines of JSON go out: progress, and then the sheets, which nobody can have again.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ServerResponse } from 'node:http';
import { idFrom } from '../../api/scalars.ts';
import { readBody } from '../../foundation/body.ts';
import { AppError } from '../../foundation/errors.ts';
import { tell } from '../../foundation/error-told.ts';
import { paperUrl } from '../../foundation/paper-code.ts';
import { createTurns } from '../../foundation/serial-queue.ts';
import { textsOf } from '../../foundation/texts/per-language.ts';
import { membersFile, type FileAsked } from '../../municipality/municipalities/members-file.ts';
import { requirePaperAddress } from '../../municipality/municipalities/paper-address.ts';
import { categoryLoader } from '../../municipality/municipalities/loaders.ts';
import { drawPiles, makePiles, type DrawnPile, type PilesWish } from '../../voting/piles/adding.ts';
import { MOST_PLACES } from '../../voting/piles/rules.ts';
import { draw } from '../orders/drawn.ts';
import type { OnProgress } from '../orders/making-process.ts';
import { signLanguages } from '../orders/shop-content.ts';

/** As many places as there can be, by ids of as many digits as a number has. */
const MOST_FORM_BYTES = 200 + MOST_PLACES * 'location=1234567890123456789&'.length;
/** Of members who wait for theirs: one is drawn at a time. */
const takeTurn = createTurns(5);
/** A line of progress each so many milliseconds at the most. */
const PACE_MS = 250;

const wrong = (): never => {
  throw new AppError('BAD_INPUT', 'location, slips, beginsOn and endsOn are those of piles.');
};

function wishIn(form: URLSearchParams): PilesWish {
  const day = (name: string): string => {
    const text = form.get(name) ?? '';
    return text.length === 10 && !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) ? text : wrong();
  };
  const slips = form.get('slips') ?? '';
  return {
    locationIds: [...new Set(form.getAll('location').map(idFrom))],
    slips: /^\d{1,4}$/.test(slips) ? Number(slips) : wrong(),
    beginsOn: day('beginsOn'),
    endsOn: day('endsOn'),
  };
}

/** What the generator is told of them. */
async function pilesFile(
  { municipality, context }: FileAsked<'piles.edit'>,
  { beginsOn, endsOn }: PilesWish,
  drawn: readonly DrawnPile[],
): Promise<object> {
  const { id: municipalityId, name, colour, arms, isDemo, host } = municipality;
  const languages = signLanguages(municipality.languages);
  const piles = drawn.map(async ({ place, codes }) => {
    const category = await context.loaders(categoryLoader).load({ municipalityId, id: place.categoryId });
    return {
      name: place.name,
      question: textsOf(category.ratingQuestion),
      beginsOn,
      endsOn,
      urls: codes.map((code) => paperUrl(code, host, context.publicUrl)),
    };
  });
  return {
    municipality: { name: textsOf(name), languages, colour, arms, isDemo },
    piles: await Promise.all(piles),
  };
}

/** The file as PDF. */
const drawSheets = (list: object, onProgress: OnProgress): Promise<Buffer> =>
  draw(
    { words: ['slips'], list, refusal: 'The slips of these places cannot be drawn.', onProgress },
    (folder) => readFile(join(folder, 'slips.pdf')),
  );

/** Makes them, and tells each step. */
async function make(
  asked: FileAsked<'piles.edit'>,
  wish: PilesWish,
  drawn: readonly DrawnPile[],
  line: (told: object) => void,
): Promise<void> {
  let toldAt = -PACE_MS;
  const onProgress: OnProgress = (done, of) => {
    if (done < of && performance.now() - toldAt < PACE_MS) return;
    toldAt = performance.now();
    line({ progress: { step: 'DRAWING', done, of } });
  };
  line({ progress: { step: 'WAITING', done: 0, of: null } });
  // Drawn before anything is remembered: of what cannot be drawn there is no pile.
  const file = await takeTurn(async () => drawSheets(await pilesFile(asked, wish, drawn), onProgress));
  const made = await makePiles(asked, wish, drawn);
  if (made.outcome !== 'PilesMade') return wrong();
  line({ made: { pdf: file.toString('base64') } });
}

function begin(response: ServerResponse): (told: object) => void {
  response.writeHead(200, {
    'content-type': 'application/x-ndjson; charset=utf-8',
    'cache-control': 'no-store',
    // A proxy that gathers the lines would show no progress.
    'x-accel-buffering': 'no',
  });
  return (told) => void response.write(`${JSON.stringify(told)}\n`);
}

async function answer(asked: FileAsked<'piles.edit'>): Promise<void> {
  const { request, response, municipality, context, log } = asked;
  const body = await readBody(request, MOST_FORM_BYTES, 'application/x-www-form-urlencoded');
  const wish = wishIn(new URLSearchParams(body));
  const drawn = await drawPiles(asked, wish);
  if (!Array.isArray(drawn)) return wrong();
  await requirePaperAddress(context, municipality);
  const line = begin(response);
  try {
    await make(asked, wish, drawn, line);
  } catch (error) {
    line({ failed: tell(error, log) });
  }
  response.end();
}

export const PILE_FILE = membersFile('POST', '/piles/:slug', 'piles.edit', answer);
