// Which signs cannot be drawn as they are ordered: told to who orders, not found out by the shop that asks for the files.
import type { parseFonts } from '../../../sign-generator/faces.ts';
import { PRESSES } from '../../../sign-generator/press/presses.ts';
import { SignFailure } from '../../../sign-generator/failure.ts';
import type { Content } from './shop-content.ts';
import { formatOf, type Making } from './rules.ts';

/** Signs that are laid out before others get their turn. */
const EVERY = 5;
let parsed: ReturnType<typeof parseFonts> | undefined;

/**
 * The codes of the signs whose texts do not fit, or hold a letter that the typeface lacks: each is laid out as the sign
 * generator does it, in whatever inks, and written nowhere. Null: the municipality's colour or arms cannot be printed at all.
 */
export async function listUndrawable(
  content: Content,
  making: Omit<Making, 'material'>,
): Promise<readonly string[] | null> {
  const { design, press } = making;
  const format = formatOf(making);
  if (format === null) return [];
  const { signsIn, openPainter, openFaces, PAPER } = await loadGenerator();
  const { municipality, signs } = signsIn(content, 'order');
  const file = { faces: openFaces(), mix: () => PAPER, addTemplate: () => 'T', addPicture: () => 'P' };
  const { hasCut } = PRESSES[press];
  const painter = attempt(() => openPainter(file, municipality, { format, design, hasCut }));
  if (painter === null) return null;
  const undrawable: string[] = [];
  for (const [at, sign] of signs.entries()) {
    if (attempt(() => painter.paint(sign)) === null) undrawable.push(sign.code);
    if (at % EVERY === EVERY - 1) await giveWay();
  }
  return undrawable;
}

/** What is made; null where a sign cannot be. */
function attempt<Made>(make: () => Made): Made | null {
  try {
    return make();
  } catch (error) {
    if (error instanceof SignFailure) return null;
    throw error;
  }
}

const giveWay = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

/** The drawing libraries are large: loaded, and the fonts parsed, when signs are first ordered. */
async function loadGenerator() {
  const [{ signsIn }, faces, { openPainter }, { readFonts }, { PAPER }] = await Promise.all([
    import('../../../sign-generator/source/file.ts'),
    import('../../../sign-generator/faces.ts'),
    import('../../../sign-generator/job/painter.ts'),
    import('../../../sign-generator/job/fonts.ts'),
    import('../../../sign-generator/colour.ts'),
  ]);
  parsed ??= faces.parseFonts(await readFonts());
  return { signsIn, openPainter, openFaces: parsed, PAPER };
}
