// The foot of a sign: the code in clear, and where to enter it.
import { isNear } from '../formats.ts';
import { roundedBox } from '../shapes.ts';
import type { Item } from '../shapes.ts';
import type { Area } from './area.ts';
import { style } from './blocks.ts';
import type { Job } from './blocks.ts';
import { CAPITAL, DESCENDER, MM } from './fit.ts';
import { align, pair, paragraph, text } from './paragraph.ts';
import type { Style } from './paragraph.ts';

/** Narrower than this (on A5), the code stands below the address instead of beside it. */
const NARROW = 112;
/** The share of the address where the code stands beside it. */
const FOR_ADDRESS = 0.45;
const LINE = 0.7;
const AFTER_LINE = 3.2;

interface Foot {
  readonly rule: Area | null;
  readonly address: Area;
  readonly digits: Area;
}

const domainStyle = (job: Job): Style => style(job, 'bold', 11.5, 'small');

function divideFoot({ x, y, width, height: whole }: Area, job: Job): Foot {
  const { format, scale } = job;
  // Code and domain stand on one line, below which the domain's descenders still need room.
  const height = whole - domainStyle(job).largest * MM * DESCENDER;
  const line = isNear(format) ? 0 : LINE * scale;
  const top = y + (line > 0 ? AFTER_LINE * scale : 0);
  const rest = y + height - top;
  const rule = line > 0 ? { x, y, width, height: line } : null;
  if (isNear(format) || width < NARROW * scale) {
    // On a sticker the address is one line, and the code gets the rest.
    const line = domainStyle(job).smallest * MM * (CAPITAL + DESCENDER);
    const low = isNear(format) ? rest - line - 0.05 : rest * 0.46;
    return {
      rule,
      address: { x, y: top, width, height: rest - low },
      digits: { x, y: y + height - low, width, height: low },
    };
  }
  const share = width * FOR_ADDRESS;
  return {
    rule,
    address: { x, y: top, width: share - 2 * scale, height: rest },
    digits: { x: x + share, y: top, width: width - share, height: rest },
  };
}

/** The address on a sticker: in one line with the words before it, or without them where the line is too short. */
function addressInLine(domain: string, room: Area, job: Job): readonly Item[] {
  const { smallest } = domainStyle(job);
  const words = `${job.words[0].otherwise} `;
  const [before, width] = [job.measure(words, 'regular'), job.measure(domain, 'bold')].map(
    (wide) => wide * smallest * MM,
  ) as [number, number];
  if (before + width > room.width) return paragraph(domain, room, domainStyle(job), job.measure);
  const baseline = room.y + smallest * MM * CAPITAL;
  return [
    text(words.trimEnd(), room.x, baseline, smallest, 'regular'),
    text(domain, room.x + before, baseline, smallest, 'bold'),
  ];
}

/** The address at which the code can be entered, and the words before it. */
export function address(domain: string, area: Area, job: Job): readonly Item[] {
  const { rule, address: room } = divideFoot(area, job);
  const [first, second] = job.words;
  if (isNear(job.format)) return addressInLine(domain, room, job);
  const bar = rule ? [roundedBox(rule.x, rule.y, rule.width, rule.height, 0, job.colour)] : [];
  const onGround = (area: Area): readonly Item[] =>
    align(paragraph(domain, area, domainStyle(job), job.measure), area, 'ground');
  const domainHeight = 5 * job.scale;
  const words = { first: first.otherwise, second: second && second.otherwise };
  const above = { ...room, height: room.height - domainHeight };
  const styles = [style(job, 'regular', 9, 'small'), style(job, 'regular', 7.5, 'small')] as const;
  const below = { ...room, y: room.y + room.height - domainHeight, height: domainHeight };
  return [...bar, ...pair(words, above, styles, job.measure), ...onGround(below)];
}

/** Returns the code as it is printed and read aloud: 123 456 789. */
export function spokenCode(code: string): string {
  return code.replace(/(\d{3})(?=\d)/g, '$1 ');
}

/** On a sticker: right of the code as many of the promises as its line has room for, in the first language. */
export function promiseBeside(area: Area, job: Job): readonly Item[] {
  const { digits: room } = divideFoot(area, job);
  // Every digit is as wide as the widest.
  const [code] = digits('888888888', area, job);
  const taken = code?.kind === 'text' ? job.measure(code.text, code.weight) * code.size * MM : room.width;
  const { smallest } = style(job, 'bold', 9.5, 'small');
  const free = room.width - taken - 2 * smallest * MM;
  const all = job.words[0].promise.map((_, i, each) => each.slice(0, each.length - i).join(' · '));
  const said = all.find((words) => job.measure(words, 'bold') * smallest * MM <= free);
  if (said === undefined) return [];
  const item = text(said, room.x + room.width, room.y + room.height, smallest, 'bold');
  return [{ ...item, align: 'right' }];
}

/** The code in clear, in one line. */
export function digits(code: string, area: Area, job: Job): readonly Item[] {
  const { digits: room } = divideFoot(area, job);
  // Held together: a code is never broken.
  const [item] = paragraph(
    spokenCode(code).replaceAll(' ', '\u00a0'),
    room,
    style(job, 'bold', 30, 'code'),
    job.measure,
  );
  if (!item) return [];
  const isBeside = room.x > area.x;
  const x = isBeside ? room.x + room.width : room.x;
  return [{ ...item, x, baseline: room.y + room.height, align: isBeside ? 'right' : 'left' }];
}
