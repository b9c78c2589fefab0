// Paints the signs of a job into one file: what many share once, and each sign where it lies on its page.
import { placePicture } from '../arms/picture.ts';
import { placeArms } from '../arms/place.ts';
import { readArms } from '../arms/read.ts';
import { contrastWithPaper, LEAST_CONTRAST, PAPER, type Mix } from '../colour.ts';
import type { Area } from '../design/area.ts';
import { mark } from '../design/ornaments.ts';
import { planDesign, type Plan } from '../design/block-positions.ts';
import { layOutOwn, layOutShared } from '../design/layout.ts';
import type { Job } from '../design/blocks.ts';
import type { Design } from '../design/row-tables.ts';
import type { Measure } from '../design/fit.ts';
import { drawItems } from '../draw.ts';
import { atPlace, SignFailure } from '../failure.ts';
import { cutSize, type Format } from '../formats.ts';
import type { PressFile } from '../pdfx.ts';
import type { Position } from '../press/sheet.ts';
import { greeked } from './greeked.ts';
import { roundedBox, type Item } from '../shapes.ts';
import type { Municipality, Sign } from '../sign.ts';
import { cli } from '../text/cli.ts';
import { findWords } from '../text/words.ts';
import type { SignWords } from '../text/bg.ts';

/** Returns the words on signs in a municipality's languages. Throws a SignFailure for one that signs do not speak. */
export function wordsOf({
  languages: [first, second],
  words: own,
}: Municipality): [SignWords, SignWords | null] {
  const get = (language: string): SignWords => {
    const words = own?.[language] ?? findWords(language);
    if (!words) throw new SignFailure(cli.noLanguage(language));
    return words;
  };
  return [get(first), second === undefined ? null : get(second)];
}

/** The line along which a sticker is cut. */
function cutOf(format: Format): Item {
  const { width, height } = cutSize(format);
  const { path } = roundedBox(0, 0, width, height, format.radius, PAPER);
  return { kind: 'cut', path };
}

interface Means {
  readonly measure: Measure;
  readonly mix: Mix;
}

/**
 * Returns what the blocks of a plan need to know of the municipality, the font and the press. Throws a SignFailure if its
 * colour is too pale for paper, its languages are unknown, or its arms cannot be printed.
 */
export function jobOn({ format, scale }: Plan, municipality: Municipality, means: Means): Job {
  return { format, scale, ...cityOnPaper(municipality, means) };
}

/** Returns the same of the city alone, for paper of whatever format. */
export function cityOnPaper(
  municipality: Municipality,
  { measure, mix }: Means,
): Omit<Job, 'format' | 'scale'> {
  const contrast = contrastWithPaper(municipality.colour);
  if (contrast < LEAST_CONTRAST) throw new SignFailure(cli.paleColour(municipality.colour, contrast));
  const colour = mix(municipality.colour);
  const artwork = municipality.arms === null ? null : readArms(municipality.arms);
  const arms = (area: Area): readonly Item[] => {
    if (artwork === null) return mark(area, colour);
    return artwork.picture ? [placePicture(artwork.picture, artwork, area)] : placeArms(artwork, area, mix);
  };
  return { municipality, words: wordsOf(municipality), colour, arms, measure };
}

export interface Painter {
  readonly plan: Plan;
  /** Returns a sign as content in its own coordinates. Throws a SignFailure that names the location. */
  readonly paint: (sign: Sign) => string;
}

interface Looks {
  readonly format: Format;
  readonly design: Design;
  /** With the line along which it is cut. */
  readonly hasCut: boolean;
  /** As a picture that many times as large; 1: as it is printed. */
  readonly by?: number;
}

/** Returns what paints signs of a format and a design into a file. */
export function openPainter(
  file: Pick<PressFile, 'faces' | 'mix' | 'addTemplate' | 'addPicture'>,
  municipality: Municipality,
  { format, design, hasCut, by = 1 }: Looks,
): Painter {
  const plan = planDesign(format, design);
  const measure: Measure = (text, weight) => file.faces[weight].run(text).width;
  const draw = (items: readonly Item[]): string =>
    drawItems(by < 1 ? greeked(items, by, measure) : items, file);
  const job = jobOn(plan, municipality, { measure, mix: file.mix });
  const { width, height, bleed } = format;
  const whole = { x: -bleed, y: -bleed, width: width + 2 * bleed, height: height + 2 * bleed };
  const templates = new Map<string, string>();
  const templateFor = (sign: Sign): string => {
    const { question } = sign.location;
    // The address but for the code: to take every one to pieces would be slower.
    const shared = `${question.first}\n${question.second ?? ''}\n${sign.url.slice(0, -sign.code.length)}`;
    const found = templates.get(shared);
    if (found !== undefined) return found;
    const made = file.addTemplate(draw(layOutShared(plan, sign, job)), whole);
    templates.set(shared, made);
    return made;
  };
  const cut = hasCut ? `\n${draw([cutOf(format)])}` : '';
  const paint = (sign: Sign): string =>
    atPlace(cli.location(sign.location.id), () => {
      const face = `/${templateFor(sign)} Do\n${draw(layOutOwn(plan, sign, job))}`;
      return `${format.faces === 2 ? onBothFaces(face, format) : face}${cut}`;
    });
  return { plan, paint };
}

/** The sign on the lower half, and upside down on the upper one. What runs over its head is cut off at the fold: the other's begins there. */
function onBothFaces(face: string, { width, height, bleed }: Format): string {
  const own = `${-bleed} ${-height - bleed} ${width + 2 * bleed} ${height + bleed} re W n`;
  return [`-1 0 0 -1 ${width} ${-height}`, `1 0 0 1 0 ${-height}`]
    .map((move) => `q ${move} cm\n${own}\n${face}\nQ`)
    .join('\n');
}

/** Returns content moved to where its sign lies on a page. */
export function placed(content: string, position: Position, format: Format): string {
  const { width, height } = cutSize(format);
  const { x, y, isTurned, isReversed } = position;
  const level = isReversed ? [-1, 0, 0, -1, x + width, -y - height] : [1, 0, 0, 1, x, -y];
  const turned = isReversed ? [0, 1, -1, 0, x, -y - width] : [0, -1, 1, 0, x + height, -y];
  const matrix = isTurned ? turned : level;
  return `q ${matrix.map((value) => Math.round(value * 1000) / 1000).join(' ')} cm\n${content}\nQ`;
}
