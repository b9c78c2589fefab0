// Who guesses by times, in the timing drill, learns what there is to learn, and nothing from times that are alike.
import { expect, it } from 'vitest';
import { Random } from '../server/operator/demo/random.ts';
import { namedByTime, type Probe } from './timing/classify.ts';

/** The same chance for each who asks. */
function probes(msOf: (wasThere: boolean, random: Random) => number): Probe[] {
  const random = new Random('times');
  return Array.from({ length: 2_000 }, () => {
    const wasThere = random.next() < 0.5;
    return { ms: msOf(wasThere, random), wasThere };
  });
}

it('names everybody where a page that is kept comes sooner, or at a time of its own', () => {
  expect(namedByTime(probes((wasThere, random) => (wasThere ? 2 : 9) + random.next()))).toBeGreaterThan(0.99);
  expect(
    namedByTime(probes((wasThere, random) => (wasThere ? 5 : random.below(2) * 10) + random.next())),
  ).toBeGreaterThan(0.95);
});

it('names no more than by chance where times are alike', () => {
  expect(namedByTime(probes((_, random) => 2 + random.next()))).toBeLessThan(0.55);
});
