// Puts a restore across a night on trial: what counts twice, what is lost, and what tells it to somebody with the copy and what came after?
import { modeOf } from '../attack/attack.ts';
import type { Calendar } from '../calendar.ts';
import type { Scene } from '../scene.ts';
import { createTown, untilKnown } from '../town.ts';
import { percent } from '../trial.ts';
import { likeliest, setApart } from './apart.ts';
import { scoresOf } from './crowd.ts';
import { walkBack, type TakenBackTown, type Walk } from './walk.ts';

const ENOUGH = 0.95;

export interface RestorePlan {
  readonly places: number;
  readonly threshold: number;
}

/**
 * Answers whether nothing counts twice, just what waited in the copy is lost, no key opens it, and nothing that was published differs by
 * fewer than a group; and whether all of that fails where the keys and their notes are taken back too.
 */
export async function tryRestore(
  scene: Scene,
  calendar: Calendar,
  { places, threshold }: RestorePlan,
): Promise<boolean> {
  const town = await createTown(scene.owner, threshold, places);
  const withKeys = await createTown(scene.owner, threshold, places);
  await untilKnown(scene.house.url, withKeys);
  const walk = await walkBack(scene, calendar, { town, withKeys, threshold });
  const [asIs, planted] = walk.towns;
  return (
    asIs !== undefined &&
    planted !== undefined &&
    tell(walk, asIs, threshold) &&
    tellPlanted(planted, threshold)
  );
}

function tell({ shut, lost }: Walk, town: TakenBackTown, threshold: number): boolean {
  const { early, between, newcomers, others, versions, before, after, opened } = town;
  const [noted = [], second = [], third = []] = versions;
  const waited = early.flat().length;
  const isOnce =
    isSame(before, scoresOf(early, between)) && isSame(after, scoresOf(between, newcomers, others));
  const small = [
    [noted, second],
    [[], second, third],
  ].flatMap((each) => setApart(each, threshold));
  const isLost = shut === 1 && lost.cities === 1 && lost.slips === waited;
  const holds = isOnce && isLost && opened === 0 && small.length === 0;
  console.log(
    `restore across a night, k = ${threshold}: ${isOnce ? 'nothing' : 'SOMETHING'} counts twice; ${lost.slips} of ${waited} slips that waited in ` +
      `the copy are lost, keys at hand open ${opened} of them; ${small.length} differences of fewer than ${threshold} people: ` +
      (holds ? 'holds' : 'DOES NOT HOLD'),
  );
  const shareOf = (guess: (one: readonly number[], other: readonly number[]) => number | null): string => {
    const named = between.filter(
      ([vote], place) => guess(before[place] ?? [], after[place] ?? []) === vote?.score,
    );
    return percent(named.length / between.length);
  };
  console.log(
    `      not promised: of who came between copy and night, had no answer and sent it again, ${shareOf(likeliest)} are named by who noted both ` +
      `groups; by who knows one ${shareOf(modeOf)}`,
  );
  return holds;
}

function tellPlanted(
  { town, early, newcomers, versions, opened }: TakenBackTown,
  threshold: number,
): boolean {
  const small = setApart(versions.slice(0, 2), threshold);
  const named = newcomers.filter(([vote], place) =>
    small.some(
      ({ name, counts }) =>
        name.includes(`place ${town.places[place]?.id}`) &&
        counts.every((count, at) => count === Number(at + 1 === vote?.score)),
    ),
  );
  const share = named.length / newcomers.length;
  const ofCopy = opened / early.flat().length;
  console.log(
    `planted: ${percent(share)} of newcomers set apart, ${percent(ofCopy)} of the copy opened where keys and their notes were taken back too`,
  );
  return share >= ENOUGH && ofCopy >= ENOUGH;
}

const isSame = (one: readonly (readonly number[])[], other: readonly (readonly number[])[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
