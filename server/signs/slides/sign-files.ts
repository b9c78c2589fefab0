// GET /members/files/signs/SLUG/slide-light.png?code=… and others: a sign for a screen, or on the paper of a till; kept a while.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { asGranted } from '../../access/grants/as-granted.ts';
import { createMemory } from '../../foundation/picture-memory.ts';
import { createTurns } from '../../foundation/serial-queue.ts';
import { membersFile, type FileAsked } from '../../municipality/municipalities/members-file.ts';
import { requirePaperAddress } from '../../municipality/municipalities/paper-address.ts';
import { draw } from '../orders/drawn.ts';
import { contentOf, type Content } from '../orders/shop-content.ts';
import { getShowable } from './store.ts';

/** What a member takes, and what of a format of the generator it is. */
const FILES = [
  { file: 'slide-light.png', format: 'slide', made: (code: string) => `slide-${code}-light.png` },
  { file: 'slide-dark.png', format: 'slide', made: (code: string) => `slide-${code}-dark.png` },
  { file: 'slide-light.pdf', format: 'slide', made: () => 'slides-light.pdf' },
  { file: 'slide-dark.pdf', format: 'slide', made: () => 'slides-dark.pdf' },
  { file: 'receipt.png', format: 'receipt', made: (code: string) => `receipt-${code}.png` },
  { file: 'receipt.pdf', format: 'receipt', made: () => 'receipts.pdf' },
] as const;
type SignFile = (typeof FILES)[number];

const TYPES: Readonly<Record<string, string>> = { '.png': 'image/png', '.pdf': 'application/pdf' };

/** Of members who wait for theirs: one format of one sign is drawn at a time. */
const takeTurn = createTurns(5);

/** All files of a format, by name: whoever takes one often takes another. Half a megabyte a sign. */
type Made = ReadonlyMap<string, Buffer>;
const drawn = createMemory<Made>({ now: () => performance.now(), freshMs: 900_000, most: 20 });

const drawSign = (list: Content, format: SignFile['format']): Promise<Made> =>
  draw({ words: ['--format', format], list, refusal: 'Such a sign cannot be drawn.' }, async (folder) => {
    const names = await readdir(folder);
    return new Map(
      await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name))] as const)),
    );
  });

async function answer(
  { file, format, made }: SignFile,
  { response, params, municipality, grant: read, context }: FileAsked<'signs.read'>,
): Promise<void> {
  const code = params.get('code') ?? '';
  const sign = await asGranted(context, read, (tx) => getShowable(tx, read, code));
  await requirePaperAddress(context, municipality);
  const content = contentOf(municipality, [sign], context.publicUrl);
  // By all that it shows: of a place that was renamed another one is drawn.
  const shown = createHash('sha256').update(JSON.stringify({ content, format })).digest('base64url');
  const files = await drawn.find(shown, () => takeTurn(() => drawSign(content, format)));
  const bytes = files.get(made(code));
  if (bytes === undefined) throw new TypeError(`The sign generator made no ${file}.`);
  const ending = extname(file);
  response.writeHead(200, {
    'content-type': TYPES[ending],
    'content-length': bytes.length,
    'content-disposition': `attachment; filename="${file.slice(0, -ending.length)}-${municipality.slug}-${code}${ending}"`,
    'cache-control': 'no-store',
  });
  response.end(bytes);
}

/** For whoever may see signs, of those that he or she sees. `params`: the code. */
export const SLIDE_FILES = FILES.map((each) =>
  membersFile('GET', `/signs/:slug/${each.file}`, 'signs.read', (asked) => answer(each, asked)),
);
