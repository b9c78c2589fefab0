// What every poster has: the band with arms and name, what it is about, the code at the foot, and the word of a demo.
import type { Area } from '../design/area.ts';
import { header, type Job } from '../design/blocks.ts';
import { spokenCode } from '../design/foot.ts';
import { demoRibbon } from '../design/ornaments.ts';
import { align, findPair, paragraph, type Style } from '../design/paragraph.ts';
import type { Weight } from '../design/fit.ts';
import { roundedBox, type Item } from '../shapes.ts';
import type { Texts } from '../sign.ts';
import { cutToFit, type Sizes } from './entries.ts';
import type { Poster } from './poster.ts';
import { inBoth, type Written } from './written.ts';

/** What the parts of a poster have in common. `by`: how large it is beside A4. */
export interface PosterJob extends Job {
  readonly by: number;
  readonly written: readonly [Written, Written | null];
}

/** On A4, in millimetres; all other formats are as much larger as they are wider. */
const MARGIN = 14;
const BAND = { y: 9, height: 15 } as const;
const FOOT = { y: 246, height: 39, code: 37 } as const;

/** Returns an area of A4 as it is on the format. */
export function areaOn({ by }: PosterJob, x: number, y: number, width: number, height: number): Area {
  return { x: x * by, y: y * by, width: width * by, height: height * by };
}

/** The whole width within the margins, so far down. */
export function rowOn(job: PosterJob, y: number, height: number): Area {
  return areaOn(job, MARGIN, y, 210 - 2 * MARGIN, height);
}

/** A style by its sizes on A4, in points. */
export function styleOn({ by }: PosterJob, weight: Weight, largest: number, smallest: number): Style {
  const half = (size: number): number => Math.round(size * by * 2) / 2;
  return { weight, largest: half(largest), smallest: half(smallest) };
}

export function sizesOn({ by }: PosterJob, largest: number, smallest: number): Sizes {
  const steps = Math.round((largest - smallest) * 2);
  const rest = Array.from({ length: steps }, (_, i) => (largest - (i + 1) / 2) * by);
  return [largest * by, ...rest];
}

/** Both languages as large as the area allows; what does not fit at the smallest size is cut. */
export function fitted(
  texts: Texts,
  area: Area,
  [large, small]: readonly [Style, Style],
  job: PosterJob,
): readonly Item[] {
  const { measure } = job;
  const found = findPair(texts, area, [large, small], measure);
  if (found) return found;
  const lines = { size: large.smallest, weight: large.weight, width: area.width, lines: 2 };
  const cut = (words: string): string => cutToFit(words, lines, measure).lines.join(' ');
  const first = { first: cut(texts.first), second: texts.second && cut(texts.second) };
  return findPair(first, area, [large, small], measure) ?? [];
}

/** The band, with the arms and the name of the municipality. */
export function head(job: PosterJob): readonly Item[] {
  const { format, colour, municipality, words, by } = job;
  const area = areaOn(job, MARGIN, BAND.y, 120, BAND.height);
  const band = roundedBox(
    -format.bleed,
    -format.bleed,
    format.width + 2 * format.bleed,
    format.bleed + (BAND.y + BAND.height) * by,
    0,
    colour,
  );
  const [first, second] = words;
  const demo = [...new Set([first.demo, second?.demo ?? first.demo])].join(' · ');
  return [band, ...header(area, job, true), ...(municipality.isDemo ? demoRibbon(format, demo) : [])];
}

/** What the poster is, and of whom it tells, on so many millimetres of A4. */
export function title(job: PosterJob, poster: Poster, words: Texts, height: number): readonly Item[] {
  const { name, where } = poster.about;
  const add = (text: string, place: string | null): string =>
    place === null || text.includes(place) ? text : `${text}, ${place}`;
  const city = job.municipality.name;
  // The settlement that a municipality is named after says nothing new.
  const place = where?.first === city.first ? null : where;
  const about = {
    first: add(name.first, place?.first ?? null),
    second: name.second === null ? null : add(name.second, place ? (place.second ?? place.first) : null),
  };
  const styles = [styleOn(job, 'bold', 15, 10), styleOn(job, 'regular', 10.5, 8)] as const;
  const large = [styleOn(job, 'bold', 44, 13), styleOn(job, 'regular', 16, 9)] as const;
  return [
    ...fitted(words, rowOn(job, 32, 13), styles, job),
    ...fitted(about, rowOn(job, 46, height), large, job),
  ];
}

/** A line of the city's colour as long as the area is wide. */
export function rule({ by, colour }: PosterJob, { x, y, width }: Area): Item {
  return roundedBox(x, y, width, 0.9 * by, 0.45 * by, colour);
}

/** The address without its protocol, as a person types it. */
export function typed(page: string): string {
  const [address = ''] = page.split('?');
  return address.replace(/^https?:\/\//, '');
}

/** The code of the sign where there is one, else of the page of results; beside it what it is for. */
export function foot(job: PosterJob, { page, sign, madeOn }: Poster): readonly Item[] {
  const { by, colour, written } = job;
  const { width } = job.format;
  // Four modules of the smallest code, which has 25, end below the line, and right of all words.
  const code = areaOn(job, 210 - MARGIN - FOOT.code, FOOT.y + 2, FOOT.code, FOOT.code);
  const beside = areaOn(job, MARGIN, FOOT.y, 210 - 2 * MARGIN - FOOT.code - 10, FOOT.height);
  const rows = (y: number, height: number): Area => ({
    ...beside,
    y: beside.y + y * by,
    height: height * by,
  });
  const [styles, small] = [
    [styleOn(job, 'bold', 24, 14), styleOn(job, 'regular', 13, 9)],
    [styleOn(job, 'regular', 9.5, 7.5), styleOn(job, 'regular', 8, 7)],
  ] as const;
  const host = new URL(sign ?? page).host;
  const digits = sign && spokenCode(sign.slice(-9));
  const [how, typedText] = digits
    ? [inBoth(written, ({ words }) => words.rateHow), inBoth(written, ({ words }) => words.number(host))]
    : [inBoth(written, ({ words }) => words.resultsHow), { first: typed(page), second: null }];
  const address = styleOn(job, 'bold', 13, 8);
  return [
    roundedBox(-job.format.bleed, FOOT.y * by - 5 * by, width + 2 * job.format.bleed, 0.5 * by, 0, colour),
    { kind: 'code', content: sign ?? page, ...code, from: sign ? 'far' : 'page' },
    ...fitted(
      inBoth(written, ({ words }) => (digits ? words.rate : words.results)),
      rows(0, 15),
      styles,
      job,
    ),
    ...fitted(how, rows(15.5, 8.5), small, job),
    ...fitted(typedText, rows(24.5, 7), digits ? small : [address, address], job),
    ...(digits
      ? align(
          paragraph(digits, rows(32, 7), styleOn(job, 'bold', 16, 12), job.measure),
          rows(32, 7),
          'middle',
        )
      : []),
    ...below(job, madeOn),
  ];
}

/** The small print: who rates, and of which day the poster is. */
function below(job: PosterJob, madeOn: string): readonly Item[] {
  const { written } = job;
  const line = inBoth(written, ({ words, day }) => `${words.selfSelected} ${words.asOf(day(madeOn))}`);
  const style = styleOn(job, 'regular', 7, 6);
  const area = areaOn(job, MARGIN, 286.2, 210 - 2 * MARGIN - FOOT.code - 10, 6.5);
  return fitted(line, area, [style, style], job);
}
