// The watch over the event loop: what holds it up is told by its name, and by nothing that somebody sent.
import { parse } from 'graphql';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FILES } from '../../../server/http/members/member-files.ts';
import { watchedName } from '../../../server/api/watched-name.ts';
import '../../../server/http/whole-schema.ts';
import type { Log } from '../../../server/foundation/log.ts';
import {
  begin,
  end,
  LONGEST_MS,
  lookAround,
  tellBlocks,
} from '../../../server/foundation/event-loop/operations.ts';
import { roomOf } from '../../../server/foundation/event-loop/request-names.ts';
import { watchLoop } from '../../../server/foundation/event-loop/watch.ts';
import { createMetrics } from '../../../server/foundation/metrics/metrics.ts';

/** Holds up the loop, as a long regular expression would. */
function block(): void {
  const until = performance.now() + LONGEST_MS + 50;
  while (performance.now() < until);
}

function watched() {
  const told: { operation: string | null; underWay: readonly string[] }[] = [];
  tellBlocks(({ operation, underWay }) => void told.push({ operation, underWay }));
  return told;
}

afterEach(() => tellBlocks(null));

describe('who held it up', () => {
  it('what began last before the block, also where others come after it in the same turn', () => {
    const told = watched();
    const first = begin('first');
    const long = begin('long');
    block();
    const after = begin('after');
    lookAround();
    expect(told).toContainEqual({ operation: 'long', underWay: ['long', 'first'] });
    for (const each of [first, long, after]) end(each);
  });

  it('what ends with it, where it went on after a pause', async () => {
    const told = watched();
    const long = begin('long');
    const other = begin('other');
    await sleep(0);
    lookAround();
    told.length = 0;
    block();
    end(long);
    expect(told).toContainEqual({ operation: 'long', underWay: ['other', 'long'] });
    end(other);
  });

  it('nobody can say where nothing was seen, but what was under way', () => {
    const told = watched();
    const long = begin('long');
    lookAround();
    told.length = 0;
    block();
    lookAround();
    expect(told).toContainEqual({ operation: null, underWay: ['long'] });
    end(long);
  });

  it('five names are told, each once', () => {
    const told = watched();
    const all = Array.from({ length: 40 }, (_, at) => begin(`kind ${at % 8}`));
    block();
    lookAround();
    expect(told.at(-1)?.underWay).toEqual([7, 6, 5, 4, 3].map((at) => `kind ${at}`));
    all.forEach(end);
  });
});

describe('what is told', () => {
  it('a line and a count for a block, and counts alone for more of the same within a minute', () => {
    const lines: unknown[] = [];
    const log = { note: (event: string, fields: object) => lines.push({ event, ...fields }) } as Log;
    const metrics = createMetrics();
    let now = 0;
    const stop = watchLoop(log, metrics, () => now);
    for (const minute of [0, 0.5, 1.1]) {
      now = minute * 60_000;
      const long = begin('long');
      block();
      end(long);
    }
    stop();
    const line = {
      event: 'loopBlocked',
      milliseconds: expect.any(Number),
      operation: 'long',
      underWay: ['long'],
    };
    expect(lines.filter((each) => JSON.stringify(each).includes('"long"'))).toEqual([line, line]);
    expect(metrics.text()).toContain('kazva_loop_blocked_total{operation="long"} 3\n');
  });

  it('the timer finds one that nobody began', async () => {
    const note = vi.fn();
    const stop = watchLoop({ note }, createMetrics(), () => 0);
    await sleep(0);
    block();
    await vi.waitFor(() => expect(note).toHaveBeenCalled(), 5_000);
    stop();
    expect(note.mock.calls[0]?.[1]).toMatchObject({ operation: 'unknown' });
  });
});

describe('names', () => {
  const named = (text: string) => watchedName(parse(text));

  it("a stranger's document is called by fields of the schema, never by its own words", () => {
    expect(
      named('query Secret { summary { __typename } qz7: praise(filter: {municipality: "qz7"}) { a } }'),
    ).toBe('praise summary');
    expect(named('{ qz7 }')).toBe('document');
    expect(named('query ($a: Int) { ...on Query { qz7 } }')).toBe('document');
    expect(watchedName(parse('{ summary { a } }'), 'Overview')).toBe('Overview');
  });

  it.each([
    'mutation { rate(input: {}) { __typename } }',
    'mutation { x: comment(input: {}) { __typename } }',
    'mutation { answer(input: {}) { __typename } }',
    '{ sign(code: "1") { __typename } }',
  ])('%s is called as all that is about a sign: nothing tells that somebody voted', (text) => {
    expect(named(text)).toBe('sign');
    expect(watchedName(parse(text), 'Rate')).toBe('sign');
  });

  it.each([
    ['/s/422519585', 'sign'],
    ['/S/422519585/vote?x', 'sign'],
    ['/tablet/422519585', 'sign'],
    ['/code', 'sign'],
    ['/results/qz7', 'results'],
    ['//members/files/x', 'members'],
    ['/qz7', 'page'],
    ['/constructor', 'page'],
    ['/', 'page'],
    ['', 'page'],
    [`/${'a'.repeat(100_000)}`, 'page'],
  ])('%.40s is called %s', (target, name) => expect(roomOf(target)).toBe(name));

  it('a file of members is called by its kind', async () => {
    const told = watched();
    const context = {
      get grant(): never {
        block();
        throw new Error('no');
      },
    };
    const asked = {
      request: { method: 'GET' },
      response: {},
      url: new URL('http://x/members/files/locations/qz7.csv'),
      parts: { slug: 'qz7' },
      app: { log: null },
      context: () => Promise.resolve(context),
    };
    const file = FILES.find(({ path }) => path === '/members/files/locations/:slug.csv');
    await expect(file?.answer(asked as never)).rejects.toThrow('no');
    expect(told.map(({ operation }) => operation)).toContain('file locations');
  });
});
