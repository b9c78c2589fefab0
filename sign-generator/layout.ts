// Where everything stands on a sign. Pure: the width of a text and the inks of a colour come in as functions.
import type { Cmyk, Mix } from './colour.ts';
import { CAPITAL, MM } from './fit.ts';
import type { Measure } from './fit.ts';
import { A5 } from './formats.ts';
import { ball, demoRibbon, emptyTrack, mark, stops } from './ornaments.ts';
import type { Track } from './ornaments.ts';
import { paragraph, pair, text } from './paragraph.ts';
import type { Style } from './paragraph.ts';
import { roundedBox } from './shapes.ts';
import type { CodeItem, Item, TextItem } from './shapes.ts';
import type { Sign } from './sign.ts';
import { bg } from './text/bg.ts';
import { en } from './text/en.ts';

const LEFT = 12;
const RIGHT = A5.width - LEFT;
const WIDTH = RIGHT - LEFT;
/** Where the code stands, the same on every sign; its quiet zone of 4 modules ends before anything else begins. */
export const CODE = { x: LEFT, y: 72, width: 62 } as const;
const ASIDE = CODE.x + CODE.width + 13;
const TRACK: Track = { x: 36, y: 152, width: RIGHT - 36, thickness: 4 };
const BALL = { x: LEFT + 8, y: TRACK.y, radius: 8 } as const;

const HEADER: readonly [Style, Style] = [
  { weight: 'bold', largest: 12.5, smallest: 8 },
  { weight: 'regular', largest: 9, smallest: 6.5 },
];
const QUESTION: readonly [Style, Style] = [
  { weight: 'bold', largest: 35, smallest: 17 },
  { weight: 'regular', largest: 12.5, smallest: 7.5 },
];
const PLACE: readonly [Style, Style] = [
  { weight: 'bold', largest: 17, smallest: 10 },
  { weight: 'regular', largest: 10, smallest: 7 },
];
const DOMAIN: Style = { weight: 'bold', largest: 11.5, smallest: 6.5 };

function header(sign: Sign, colour: Cmyk, measure: Measure): Item[] {
  const { name, isDemo } = sign.municipality;
  const names = { bg: bg.municipality(name.bg), en: en.municipality(name.en) };
  const x = LEFT + 12.5;
  // The ribbon of a demo needs the corner.
  const column = { x, width: (isDemo ? 98 : RIGHT) - x, top: 13, reach: 18, bottom: 24 };
  return [...mark(LEFT, 12, 9, colour), ...pair(names, column, HEADER, measure)];
}

function promise(): Item[] {
  const size = 15;
  const capital = size * MM * CAPITAL;
  const step = (CODE.width - capital - 5) / 2;
  return bg.promise.flatMap((words, i) => {
    const baseline = CODE.y + capital + i * step;
    return [
      text(words, ASIDE, baseline, size, 'bold'),
      text(en.promise[i] ?? '', ASIDE, baseline + 5, 9.5, 'regular'),
    ];
  });
}

function scale(colour: Cmyk): Item[] {
  const numbers = stops(TRACK).map((x, i): TextItem => ({
    ...text(String(i + 1), x, TRACK.y + 8.2, 11.5, 'bold'),
    align: 'centre',
  }));
  const ends = TRACK.y + 13;
  return [
    ...ball(BALL.x, BALL.y, BALL.radius),
    ...emptyTrack(TRACK, colour),
    ...numbers,
    text(`${bg.worst} · ${en.worst}`, TRACK.x, ends, 8.5, 'regular'),
    { ...text(`${bg.best} · ${en.best}`, RIGHT, ends, 8.5, 'regular'), align: 'right' },
  ];
}

/** Returns the domain that a sign's address leads to, as a person would type it. */
function domainOf(sign: Sign): string {
  return new URL(sign.url).host;
}

function foot(sign: Sign, colour: Cmyk, measure: Measure): Item[] {
  const column = { x: LEFT, width: 62, top: 198.7, bottom: 203 };
  return [
    roundedBox(LEFT, 187.5, WIDTH, 0.7, 0, colour),
    text(bg.noSignal, LEFT, 193, 9, 'regular'),
    text(en.noSignal, LEFT, 196.7, 7.5, 'regular'),
    ...paragraph(domainOf(sign), column, DOMAIN, measure).items,
  ];
}

/**
 * Returns what all signs of one question and one municipality share; it is drawn once. Throws a SignFailure if the
 * question or a name does not fit at its smallest size.
 */
export function layOutShared(sign: Sign, measure: Measure, mix: Mix): Item[] {
  const colour = mix(sign.municipality.colour);
  const question = { x: LEFT, width: WIDTH, top: 29.5, reach: 55.9, bottom: 62 };
  return [
    ...header(sign, colour, measure),
    ...pair(sign.location.question, question, QUESTION, measure),
    ...promise(),
    ...scale(colour),
    ...foot(sign, colour, measure),
    ...(sign.municipality.isDemo ? demoRibbon(A5, `${bg.demo} · ${en.demo}`) : []),
  ];
}

/** A place's name, with its settlement unless the name says it already or it is the one the municipality is named after. */
function placeName(name: string, settlement: string, municipality: string): string {
  return name.includes(settlement) || settlement === municipality ? name : `${name}, ${settlement}`;
}

/** Returns the code as it is printed and read aloud: 123 456 789. */
export function spokenCode(code: string): string {
  return code.replace(/(\d{3})(?=\d)/g, '$1 ');
}

/**
 * Returns what only this sign carries: its QR code, the place's name and the code in clear. Throws a SignFailure, naming
 * the location, if the name does not fit at its smallest size.
 */
export function layOutOwn(sign: Sign, measure: Measure): Item[] {
  const { name, settlement } = sign.location;
  const { name: municipality } = sign.municipality;
  const names = {
    bg: placeName(name.bg, settlement.bg, municipality.bg),
    en: placeName(name.en, settlement.en, municipality.en),
  };
  const column = { x: LEFT, width: WIDTH, top: 171.5, reach: 181, bottom: 186 };
  const qr: CodeItem = { kind: 'code', content: sign.url, ...CODE };
  return [
    qr,
    ...pair(names, column, PLACE, measure),
    { ...text(spokenCode(sign.code), RIGHT, 201.6, 30, 'bold'), align: 'right' },
  ];
}
