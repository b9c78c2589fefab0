// The blocks of a design: each fills its area with what it says, in the municipality's languages.
import { PAPER, type Cmyk } from '../colour.ts';
import { type Format, type SmallestType, isNear, smallestType } from '../formats.ts';
import { roundedBox, tabShape, type Item, type TextItem } from '../shapes.ts';
import type { Municipality, Texts } from '../sign.ts';
import type { SignWords } from '../text/bg.ts';
import type { Area } from './area.ts';
import { MM, type Measure, type Weight } from './fit.ts';
import { ball, emptyTrack, numbersOf, trackIn } from './ornaments.ts';
import { align, findPair, pair, paragraph, type Style } from './paragraph.ts';
import { shieldOn } from './shield.ts';

/** What the blocks of a job have in common. */
export interface Job {
  readonly format: Format;
  /** Beside A5. */
  readonly scale: number;
  readonly municipality: Municipality;
  /** In the municipality's languages. */
  readonly words: readonly [SignWords, SignWords | null];
  readonly colour: Cmyk;
  /** The arms in an area, or the mark that stands in their place. */
  readonly arms: (area: Area) => readonly Item[];
  readonly measure: Measure;
}

/** Returns a style by its size on A5, never smaller than what can be read from where the sign is read. */
export function style({ format, scale }: Job, weight: Weight, onA5: number, kind: keyof SmallestType): Style {
  const smallest = smallestType(format)[kind];
  return { weight, largest: Math.max(smallest, Math.round(onA5 * scale * 2) / 2), smallest };
}

/** The same words in both languages. */
export function said(
  { words: [first, second] }: Pick<Job, 'words'>,
  pick: (words: SignWords) => string,
): Texts {
  const [large, small] = [pick(first), second && pick(second)];
  return { first: large, second: small === large ? null : small };
}

const inLine = ({ first, second }: Texts): string => (second === null ? first : `${first} · ${second}`);

/** How far the paper under arms and name reaches beyond them, and how round it is. */
const TAB = 3;
const TAB_ROUND = 2.4;
const AFTER_BAND = 0.4;

/** Paper that rises from the sign into the band: arms and name stand in inks of their own. */
function tab(texts: readonly TextItem[], area: Area, { format, scale, measure }: Job): Item {
  const end = Math.max(...texts.map(({ x, text, weight, size }) => x + measure(text, weight) * size * MM));
  const pad = Math.min(TAB * scale, area.y - format.safe);
  // A little longer than the band, of which else a hair would show.
  const height = area.height + pad + AFTER_BAND * scale;
  return tabShape(area.x - pad, area.y - pad, end - area.x + 2 * pad, height, TAB_ROUND * scale, PAPER);
}

/** The arms and the name of the municipality; `isOnBand`: they stand where the band is, on paper of their own. */
export function header(area: Area, job: Job, isOnBand: boolean): readonly Item[] {
  const { name } = job.municipality;
  const [first, second] = job.words;
  const names = {
    first: first.municipality(name.first),
    second: isNear(job.format) ? null : second && second.municipality(name.second ?? name.first),
  };
  const largest = shieldOn(job.scale);
  const by = Math.min(1, area.height / largest.height);
  const shield = { ...area, width: largest.width * by, height: largest.height * by };
  const inset = shield.width + 3 * job.scale;
  const beside = { ...area, x: area.x + inset, width: area.width - inset };
  const styles = [style(job, 'bold', 12.5, 'small'), style(job, 'regular', 9, 'small')] as const;
  const texts = align(pair(names, beside, styles, job.measure), beside, 'middle');
  return [...(isOnBand ? [tab(texts, area, job)] : []), ...job.arms(shield), ...texts];
}

export function question(texts: Texts, area: Area, job: Job): readonly Item[] {
  const styles = [style(job, 'bold', 35, 'question'), style(job, 'regular', 13, 'small')] as const;
  return align(pair(texts, area, styles, job.measure), area, 'middle');
}

/** A name in both languages; on a sticker that has no room for two, in the first alone. */
function undated(texts: Texts, area: Area, styles: readonly [Style, Style], job: Job): readonly TextItem[] {
  const both = findPair(texts, area, styles, job.measure);
  if (both) return both;
  const said = isNear(job.format) ? { first: texts.first, second: null } : texts;
  return pair(said, area, styles, job.measure);
}

/** What a name becomes with the days of an event; null of what is none. */
export interface Named {
  readonly names: Texts;
  readonly dated: Texts | null;
}

/** A place's name, with the days of an event where there is room for them. */
function named({ names, dated }: Named, area: Area, styles: readonly [Style, Style], job: Job) {
  return (dated && findPair(dated, area, styles, job.measure)) ?? undated(names, area, styles, job);
}

export function place(place: Named, area: Area, job: Job): readonly Item[] {
  const styles = [style(job, 'bold', 17, 'small'), style(job, 'regular', 10, 'small')] as const;
  return named(place, area, styles, job);
}

const FRAME = 1.1;

function within({ x, y, width, height }: Area, by: number): Area {
  return { x: x + by, y: y + by, width: width - 2 * by, height: height - 2 * by };
}

/** The frame around a vehicle's name. */
export function frame(area: Area, { scale, colour }: Job): readonly Item[] {
  const inner = within(area, FRAME * scale);
  return [
    roundedBox(area.x, area.y, area.width, area.height, 3 * scale, colour),
    roundedBox(inner.x, inner.y, inner.width, inner.height, 2 * scale, PAPER),
  ];
}

/** A vehicle's name, in its frame. */
export function plate(vehicle: Named, area: Area, job: Job): readonly Item[] {
  const styles = [style(job, 'bold', 26, 'small'), style(job, 'regular', 11, 'small')] as const;
  const inner = within(area, 3 * job.scale);
  const room = { ...inner, x: inner.x + job.scale, width: inner.width - 2 * job.scale };
  return align(named(vehicle, room, styles, job), room, 'middle');
}

/** The three promises, one below the other, and all of them in one line in the second language; on the ground of their area. */
export function promise(area: Area, job: Job): readonly Item[] {
  const [first, second] = job.words;
  const large = style(job, 'bold', 13, 'small');
  const small = style(job, 'regular', 9, 'small');
  const room = { ...area, y: area.y + area.height * 0.7, height: area.height * 0.3 };
  const below =
    isNear(job.format) || second === null
      ? []
      : align(paragraph(second.promise.join(' · '), room, small, job.measure), room, 'ground');
  const [top] = below;
  const end = top ? top.baseline - top.size * MM - job.scale : area.y + area.height;
  const height = Math.min((end - area.y) / 3, 7 * job.scale);
  const lines = first.promise.flatMap((words, i) =>
    paragraph(words, { ...area, y: end - (3 - i) * height, height }, large, job.measure),
  );
  return [...lines, ...below];
}

/** The three promises in one line. */
export function line(area: Area, job: Job): readonly Item[] {
  const words = said(job, ({ promise: all }) => all.join(' · '));
  const styles = [style(job, 'bold', 9.5, 'small'), style(job, 'regular', 8, 'small')] as const;
  return pair(words, area, styles, job.measure);
}

/** The ball and the empty track with its ten numbers and the words at its ends. */
export function scale(area: Area, job: Job): readonly Item[] {
  const { scale: by, colour } = job;
  const radius = 8 * by;
  const track = trackIn({ ...area, height: 2 * radius }, 24 * by, 4 * by);
  const numbers = style(job, 'bold', 11.5, 'small').largest;
  const small = style(job, 'regular', 8.5, 'small');
  const half = {
    x: track.x,
    y: track.y + 10.4 * by,
    width: track.width / 2,
    height: area.y + area.height - track.y - 10.4 * by,
  };
  const worst = paragraph(inLine(said(job, (words) => words.worst)), half, small, job.measure);
  const best = paragraph(inLine(said(job, (words) => words.best)), half, small, job.measure);
  return [
    ...ball(area.x + radius, track.y, radius, colour),
    ...emptyTrack(track, colour),
    ...numbersOf(track, track.y + 8.2 * by, numbers),
    ...worst,
    ...best.map((item) => ({ ...item, x: track.x + track.width, align: 'right' as const })),
  ];
}

/** The ball and the empty track alone, with 1 and 10 at its ends. */
export function track(area: Area, job: Job): readonly Item[] {
  const { scale: by, colour } = job;
  const radius = Math.min(area.height / 2, 6 * by);
  const size = style(job, 'bold', 11.5, 'small').largest;
  const bar = trackIn({ ...area, height: 2 * radius }, 2 * radius + 9 * by, 3.4 * by, 9 * by);
  const [first, last] = numbersOf(bar, 0, size).filter(({ text }) => text === '1' || text === '10');
  const baseline = bar.y + size * 0.115;
  return [
    ...ball(area.x + radius, bar.y, radius, colour),
    ...emptyTrack(bar, colour),
    ...(first && last
      ? [
          { ...first, x: bar.x - 2 * by, baseline, align: 'right' as const },
          { ...last, x: bar.x + bar.width + 2 * by, baseline, align: 'left' as const },
        ]
      : []),
  ];
}
