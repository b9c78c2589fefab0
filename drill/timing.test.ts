// Who guesses by times, in the timing drill, learns what there is to learn, and nothing from times that are alike.
import { expect, it } from 'vitest';
import { Random } from '../server/operator/demo/random.ts';
import { namedByTime, type Probe } from './timing/classify.ts';

const random = new Random('times');
const probes = (msOf: (wasThere: boolean) => number): Probe[] =>
  Array.from({ length: 2_000 }, () => {
    const wasThere = random.next() < 0.5;
    return { ms: msOf(wasThere), wasThere };
  });

it('names everybody where a page that is kept comes sooner, or at a time of its own', () => {
  expect(namedByTime(probes((wasThere) => (wasThere ? 2 : 9) + random.next()))).toBeGreaterThan(0.99);
  expect(
    namedByTime(probes((wasThere) => (wasThere ? 5 : random.below(2) * 10) + random.next())),
  ).toBeGreaterThan(0.95);
});

it('names no more than by chance where times are alike', () => {
  expect(namedByTime(probes(() => 2 + random.next()))).toBeLessThan(0.55);
});
