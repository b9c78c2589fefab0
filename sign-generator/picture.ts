// A program: draws the first sign of a list on its input as it looks once it is printed and cut, as PNG on its output.
import { json } from 'node:stream/consumers';
import { DESIGNS } from './design/row-tables.ts';
import { SignFailure } from './failure.ts';
import { cutSize, findFormat, tactile } from './formats.ts';
import { readFonts } from './job/fonts.ts';
import { drawProof } from './job/proof.ts';
import { makeVolume } from './job/volume.ts';
import { PRESSES } from './press/presses.ts';
import { readDefaultCondition } from './profile.ts';
import { signsIn } from './source/file.ts';
import { onTrial } from './source/paper-address.ts';

/** Pixels of the longer side: enough for a page, and a poster takes no more memory than a sticker. */
const LONGEST = 1_000;

/** Returns the sign as PNG; `marks` may be tactile, and trial. Throws a SignFailure where a press would get none. */
async function drawPicture(
  list: unknown,
  formatName = '',
  designName = '',
  ...marks: readonly string[]
): Promise<Buffer> {
  const found = findFormat(formatName);
  const known = marks.includes('tactile') && found ? tactile(found) : found;
  const design = DESIGNS.find((each) => each === designName);
  if (known === null || design === undefined) throw new TypeError('There is no such format or design.');
  const { municipality: own, signs } = signsIn(list, 'list');
  const municipality = marks.includes('trial') ? onTrial(own) : own;
  // What is cut off is not seen.
  const format = { ...known, bleed: 0 };
  const rules = PRESSES.universal;
  const press = {
    standard: rules.standard,
    condition: await readDefaultCondition(),
    cutName: null,
    isTactile: format.isTactile,
  };
  const edition = { municipality, design, rules, press, fonts: await readFonts() };
  const pieces: Buffer[] = [];
  await makeVolume(edition, '', [{ format, signs: signs.slice(0, 1) }], {
    write: (piece) => void pieces.push(Buffer.from(piece)),
    onDrawn: () => undefined,
  });
  const cut = cutSize(format);
  const inches = Math.max(cut.width, cut.height) / 25.4;
  return drawProof(Buffer.concat(pieces), LONGEST / inches);
}

try {
  process.stdout.write(await drawPicture(await json(process.stdin), ...process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof SignFailure)) throw error;
  process.exitCode = 1;
}
