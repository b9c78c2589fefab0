// Everything on a sign, where it stands. Pure: the width of a text and the inks of a colour come in as functions.
import { isNear } from '../formats.ts';
import { roundedBox, type Item } from '../shapes.ts';
import type { Sign, Texts } from '../sign.ts';
import type { Area } from './area.ts';
import { frame, header, line, place, plate, promise, question, scale, track } from './blocks.ts';
import type { Job } from './blocks.ts';
import { daysIn } from './days.ts';
import { brailleOf } from './braille.ts';
import { brailleDots, raisedFrame } from './raised.ts';
import type { Block } from './row-tables.ts';
import { address, digits, promiseBeside } from './foot.ts';
import { scan } from './scan.ts';
import { demoBand, demoRibbon, ribbonReach } from './ornaments.ts';
import type { Plan } from './block-positions.ts';

/** Returns the domain that a sign's address leads to, as a person would type it. */
export function domainOf(sign: Sign): string {
  return new URL(sign.url).host;
}

/** A place's name, with its settlement unless the name says it already or it is the one the municipality is named after. */
function placeName(name: string, settlement: string, municipality: string): string {
  return name.includes(settlement) || settlement === municipality ? name : `${name}, ${settlement}`;
}

/** A place’s name with its settlement, in the languages of the sign. */
export function namesOf(
  { location: { name, settlement } }: Sign,
  { municipality }: Pick<Job, 'municipality'>,
): Texts {
  const first = placeName(name.first, settlement.first, municipality.name.first);
  if (name.second === null) return { first, second: null };
  const city = municipality.name.second ?? municipality.name.first;
  const second = placeName(name.second, settlement.second ?? settlement.first, city);
  return { first, second: second === first ? null : second };
}

/** The same with the days of an event; null of any other place. */
export function datedNames(
  sign: Sign,
  names: Texts,
  { municipality: { languages } }: Pick<Job, 'municipality'>,
): Texts | null {
  const { days } = sign.location;
  if (days === undefined) return null;
  const [first, second] = languages;
  const isBoth = second !== undefined && names.second !== null;
  return {
    first: `${names.first}, ${daysIn(days, first)}`,
    second: isBoth ? `${names.second}, ${daysIn(days, second)}` : null,
  };
}

/** Returns the job's items in each block's area. */
function fill(plan: Plan, contents: Partial<Record<Block, (area: Area) => readonly Item[]>>): Item[] {
  return Object.entries(contents).flatMap(([name, draw]) => {
    const area = plan.areas[name as Block];
    return area ? draw(area) : [];
  });
}

/** What of an area a demo's ribbon leaves free. */
function besideRibbon(area: Area, { format, hasCorner }: Plan, isDemo: boolean): Area {
  const end = format.width - ribbonReach(format) + area.y - 1;
  return isDemo && hasCorner ? { ...area, width: Math.min(area.width, end - area.x) } : area;
}

/**
 * Returns what all signs of one question share; it is drawn once. Throws a SignFailure if the question or a name does
 * not fit at its smallest size.
 */
export function layOutShared(plan: Plan, sign: Sign, job: Job): Item[] {
  const { isDemo } = job.municipality;
  const free = (area: Area): Area => besideRibbon(area, plan, isDemo);
  const [first, second] = job.words;
  const demo = [...new Set([first.demo, second?.demo ?? first.demo])].join(' · ');
  const { x, y, width, height } = plan.band;
  return [
    roundedBox(x, y, width, height, 0, job.colour),
    ...fill(plan, {
      header: (area) => header(free(area), job, area.y < y + height),
      question: (area) => question(sign.location.question, free(area), job),
      scan: (area) => scan(area, job),
      promise: (area) => promise(area, job),
      line: (area) => line(area, job),
      plate: (area) => frame(free(area), job),
      scale: (area) => scale(area, job),
      track: (area) => track(area, job),
      foot: (area) => [
        ...address(domainOf(sign), area, job),
        ...(isNear(plan.format) && !plan.areas.promise ? promiseBeside(area, job) : []),
      ],
    }),
    ...(plan.format.isTactile ? [raisedFrame(plan.code, plan.quiet)] : []),
    ...(isDemo ? (plan.hasCorner ? demoRibbon : demoBand)(plan.format, demo) : []),
  ];
}

/**
 * Returns what only this sign carries: its QR code, the place's name and the code in clear. Throws a SignFailure if the
 * name does not fit at its smallest size.
 */
export function layOutOwn(plan: Plan, sign: Sign, job: Job): Item[] {
  const names = namesOf(sign, job);
  const named = { names, dated: datedNames(sign, names, job) };
  const { x, y, width } = plan.code;
  const from = isNear(plan.format) ? 'near' : 'far';
  return [
    { kind: 'code', content: sign.url, x, y, width, from },
    ...fill(plan, {
      place: (area) => place(named, area, job),
      plate: (area) => plate(named, besideRibbon(area, plan, job.municipality.isDemo), job),
      foot: (area) => digits(sign.code, area, job),
      braille: (area) => [brailleDots(brailleOf(sign.code, job.municipality.languages[0]), area)],
    }),
  ];
}
