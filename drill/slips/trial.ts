// Marks slips, photographs each in every way and eight together as a sheet, and has them read.
import { bytesOf, pick, type Chance } from '../../bench/standing/chance.ts';
import { findCodes } from '../../client/members/paper-slips/reading/codes.ts';
import type { Grey } from '../../client/members/paper-slips/reading/grey.ts';
import { readSlips, type ReadSlip } from '../../client/members/paper-slips/reading/read-slips.ts';
import { drawPaperCode, paperUrl } from '../../server/foundation/paper-code.ts';
import { photograph, type Shot } from './camera.ts';
import { laySheet, printSheets, type Paper } from './paper.ts';
import { choosePen, KINDS, mark, type Marking } from './pens.ts';
import { OF_SHEETS, SHOTS } from './shots.ts';

/** Pixels of a photograph's longer side: less than any telephone's, and as many as the page looks at. */
const SIDE = { slip: 1_600, sheet: 3_000 };
const HOST = 'kazva.example.bg';

/** A slip, what somebody did to it, and what it says. */
export interface Marked {
  readonly marking: Marking;
  readonly text: string;
  readonly paper: Paper;
}

/** Hears of each slip in each photograph; undefined: it was not found there. */
export type OnSlip = (shot: Shot, marking: Marking, slip: ReadSlip | undefined) => void;

/** Marks the slip of a number: its kind follows from that, all else from chance. */
function markOne(number: number, text: string, paper: Paper, beside: number, chance: Chance): Marked {
  const kind = KINDS[number % KINDS.length] ?? 'filled';
  const expected = 1 + pick(10, chance);
  const { meant } = mark(paper, kind, ((expected - 1 + beside) % 10) + 1, choosePen(chance), chance);
  return { marking: { kind, meant: meant === null ? null : expected }, text, paper };
}

async function read({ tones, width, height }: Grey): Promise<readonly ReadSlip[]> {
  const data = new Uint8ClampedArray(4 * tones.length).fill(255);
  for (let at = 0; at < tones.length; at++)
    data[4 * at] = data[4 * at + 1] = data[4 * at + 2] = tones[at] ?? 0;
  return readSlips({ tones, width, height }, await findCodes(data, width, height)).slips;
}

/**
 * Tries so many slips. `beside`: how far from the bubble that is expected a slip is marked, 0 but for a fault that is planted.
 */
export async function trySlips(slips: number, beside: number, chance: Chance, onSlip: OnSlip): Promise<void> {
  const urls = Array.from({ length: slips }, () => paperUrl(drawPaperCode(bytesOf(chance)), HOST, ''));
  let number = 0;
  for await (const papers of printSheets(urls)) {
    const sheet = papers.map((paper) => markOne(number, urls[number++] ?? '', paper, beside, chance));
    for (const marked of sheet) for (const shot of SHOTS) await see([marked], marked.paper, shot, SIDE.slip);
    const whole = laySheet(papers);
    for (const shot of OF_SHEETS) await see(sheet, whole, shot, SIDE.sheet);
  }

  async function see(slips: readonly Marked[], paper: Paper, shot: Shot, side: number): Promise<void> {
    const found = await read(await photograph(paper, shot, side, chance));
    for (const { marking, text } of slips)
      onSlip(
        shot,
        marking,
        found.find((slip) => slip.text === text),
      );
  }
}
