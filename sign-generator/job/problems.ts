// All that stands in the way of a job's signs, in one refusal: whoever mends a list should not meet its faults one by one.
import { setImmediate } from 'node:timers/promises';
import { PAPER } from '../colour.ts';
import { planDesign } from '../design/block-positions.ts';
import type { Measure } from '../design/fit.ts';
import { layOutOwn, layOutShared } from '../design/layout.ts';
import { drawItems } from '../draw.ts';
import { SignFailure } from '../failure.ts';
import { parseFonts } from '../faces.ts';
import type { Sign } from '../sign.ts';
import { cli } from '../text/cli.ts';
import { jobOn } from './painter.ts';
import type { FilePlan } from './plan.ts';
import type { Chapter, Edition } from './volume.ts';

/** Signs that are tried before others get their turn. */
const EVERY = 50;

/** Of a sentence: on which format, and of which locations it is true. */
interface Problem {
  readonly sentence: string;
  readonly format: string;
  readonly ids: string[];
}

/** What `draw` says against a sign; null where it draws it. */
function sentenceOf(draw: () => unknown): string | null {
  try {
    draw();
    return null;
  } catch (error) {
    if (error instanceof SignFailure) return error.message;
    throw error;
  }
}

/** Returns what tells what is wrong with a sign of a chapter: with what it shares with others, and with its own. */
function openTrial({ format }: Chapter, { municipality, design, fonts }: Edition): (sign: Sign) => string[] {
  const faces = parseFonts(fonts)();
  const file = { faces, addPicture: () => 'P' };
  const plan = planDesign(format, design);
  const measure: Measure = (text, weight) => faces[weight].run(text).width;
  const job = jobOn(plan, municipality, { measure, mix: () => PAPER });
  const known = new Map<string, string | null>();
  return (sign) => {
    const { question } = sign.location;
    const shared = `${question.first}\n${question.second ?? ''}\n${new URL(sign.url).host}`;
    if (!known.has(shared))
      known.set(
        shared,
        sentenceOf(() => drawItems(layOutShared(plan, sign, job), file)),
      );
    const own = sentenceOf(() => drawItems(layOutOwn(plan, sign, job), file));
    return [known.get(shared) ?? null, own].filter((sentence) => sentence !== null);
  };
}

/**
 * Returns the refusal of a job in which a sign could not be drawn: each thing that cannot be printed, with its locations, as many as
 * a person reads; `first` itself where nothing is wrong with a single sign, or with one alone.
 */
export async function refusalOf(
  first: SignFailure,
  plans: readonly FilePlan[],
  edition: Edition,
  signal?: AbortSignal,
): Promise<SignFailure> {
  const problems = new Map<string, Problem>();
  const formats = new Set<string>();
  let tried = 0;
  for (const chapter of plans.flatMap(({ chapters }) => chapters)) {
    const { name } = chapter.format;
    formats.add(name);
    const trial = openTrial(chapter, edition);
    for (const sign of chapter.signs) {
      for (const sentence of trial(sign)) {
        const key = `${name}\n${sentence}`;
        const problem = problems.get(key) ?? { sentence, format: name, ids: [] };
        problem.ids.push(sign.location.id);
        problems.set(key, problem);
      }
      if (++tried % EVERY !== 0) continue;
      signal?.throwIfAborted();
      await setImmediate();
    }
  }
  const all = [...problems.values()];
  if (all.length === 0 || (all.length === 1 && all[0]?.ids.length === 1)) return first;
  const lines = all.map(({ sentence, format, ids }) =>
    cli.problem(ids, formats.size > 1 ? format : null, sentence),
  );
  return new SignFailure(cli.problems(lines));
}
