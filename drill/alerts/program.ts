// Watches towns where nothing changes, and places where something does: how often alerts are false, and how late they are.
import { parseArgs } from 'node:util';
import { Random } from '../../server/operator/demo/random.ts';
import { median, printGoals } from '../../bench/goals.ts';
import { listTownPlaces } from './places.ts';
import { buildTown } from './town.ts';
import { delayOf, watchTown } from './watch.ts';

export const help = `Watches towns where nothing changes: how many alerts are false, and how late true ones are.

npm run drill -- alerts [--towns 1] [--years 2] [--places 200]

The 636 places of Stara Zagora with their traffic, moods and scores in the form of a J, none of which ever changes, opened as
the counter opens them; every place, category and settlement is looked at every day. Three towns: one that has just
begun (10,000 ratings a year), a busy one (500,000), and a busy one where each day has a mood of its own. Holds where at most
one drop a month is told in each, by the upper bound of the 95 % interval. Then drops of one and of two points are planted at so many places.`;

export const smoke = ['--towns', '1', '--years', '0.1', '--places', '10'];

const TOWNS = [
  { name: 'new', what: '10,000 ratings a year', votes: 20_000, unrest: 0 },
  { name: 'busy', what: '500,000 ratings a year', votes: 1_000_000, unrest: 0 },
  { name: 'moody', what: '500,000 a year, days differ', votes: 1_000_000, unrest: 0.1 },
] as const;

/** The upper bound of the 95 % interval of a Poisson mean (Wilson and Hilferty's approximation of the exact one). */
export function poissonUpper(count: number): number {
  const more = count + 1;
  return more * (1 - 1 / (9 * more) + 1.96 / (3 * Math.sqrt(more))) ** 3;
}

/** Whether everything held. */
export function run(args: readonly string[]): Promise<boolean | null> {
  const options = {
    towns: { type: 'string', default: '1' },
    years: { type: 'string', default: '2' },
    places: { type: 'string', default: '200' },
  } as const;
  const { values } = parseArgs({ args: [...args], options });
  const [towns, years] = [Number(values.towns), Number(values.years)];
  const places = listTownPlaces();
  const months = towns * years * 12;
  const goals = TOWNS.map(({ name, what, votes, unrest }, index) => {
    let [drops, rises, published] = [0, 0, 0];
    for (let seed = 0; seed < towns; seed += 1) {
      const random = new Random(`alerts ${name} ${seed}`);
      const alarms = watchTown(buildTown(places, votes, random), Math.round(years * 365), unrest, random);
      drops += alarms.drops;
      rises += alarms.rises;
      published += alarms.published;
    }
    const upper = poissonUpper(drops) / months;
    console.log(
      `${name} (${what}): ${months} months, ${published} ratings published; false drops ${drops}, ` +
        `${(drops / months).toFixed(3)} a month (at most ${upper.toFixed(3)}); false rises ${rises}, ${(rises / months).toFixed(3)} a month`,
    );
    return {
      name: `A${index + 1}`,
      what: `false drops a month, ${what}`,
      value: upper,
      bound: 1,
      is: 'at most',
    } as const;
  });
  const random = new Random('alerts delays');
  const visited = buildTown(places, 1_000_000, random).filter(({ aDay }) => aDay > 0.5 && aDay < 20);
  for (const points of [2, 1, -1]) {
    const delays = visited.slice(0, Number(values.places)).map((place) => delayOf(place, points, random));
    const told = delays.filter((delay) => delay !== null).toSorted((a, b) => a - b);
    console.log(
      `${points > 0 ? `a drop of ${points}` : `a rise of ${-points}`}: told at ${told.length} of ${delays.length} places within a year, ` +
        `after ${median(told)} answers in the middle, nine of ten after ${told[Math.floor(told.length * 0.9)]}`,
    );
  }
  return Promise.resolve(printGoals(goals));
}
