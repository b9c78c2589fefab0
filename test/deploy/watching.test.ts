// What comes along for Prometheus and Grafana names only what is measured; every alert, error and word of /readyz stands in the runbook.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { BOARDS } from '../../deploy/grafana/boards.ts';
import { dashboardOf } from '../../deploy/grafana/dashboard.ts';
import { readRules } from '../../drill/rules/read-rules.ts';
import { EVENTS } from '../../server/foundation/log.ts';
import { HINDRANCES } from '../../server/http/health.ts';
import { FOREIGN, named, RULES } from './measured-names.ts';
import { METRICS } from '../../server/foundation/metrics/list.ts';

const root = join(import.meta.dirname, '..', '..');
const runbook = readFileSync(join(root, 'docs', 'runbook.md'), 'utf8');
const anchors = [...runbook.matchAll(/^## (.+)$/gm)].map(([, heading = '']) =>
  heading
    .toLowerCase()
    .replaceAll(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-'),
);

it('every metric that an alert or a board names is measured, by us or by a listed exporter', () => {
  const known = new Set([...Object.keys(METRICS), ...FOREIGN]);
  expect(named().filter((name) => !known.has(name))).toEqual([]);
  expect(FOREIGN.filter((name) => !named().includes(name))).toEqual([]);
});

it('every event that an alert or a board names is one of the log', () => {
  const texts = [readFileSync(RULES, 'utf8'), JSON.stringify(BOARDS)].join('\n');
  const events = [...texts.matchAll(/event=~?\\?"([\w|]+)/g)].flatMap(([, names = '']) => names.split('|'));
  expect(events.length).toBeGreaterThan(15);
  expect(events.filter((event) => !(event in EVENTS))).toEqual([]);
});

it('docs/metrics.md says how many alerts there are', () => {
  const metrics = readFileSync(join(root, 'docs', 'metrics.md'), 'utf8');
  const [, count] = /^\| `prometheus\/kazva-rules\.yml` \| (\d+) alerts,/m.exec(metrics) ?? [];
  expect(Number(count)).toBe(readRules(readFileSync(RULES, 'utf8')).length);
});

it('every alert leads to a heading of the runbook', () => {
  const lost = readRules(readFileSync(RULES, 'utf8')).filter(
    ({ annotations: { runbook_url: url } }) => !anchors.some((anchor) => url === `docs/runbook.md#${anchor}`),
  );
  expect(lost).toEqual([]);
});

it('every error of the log has a row in the runbook, in its words, that leads to a heading', () => {
  const rows = runbook.split('\n').flatMap((line) => {
    const [, event = '', words = '', anchor = ''] =
      /^\| `(\w+)` \| ([^|]+) \| \[[^\]]+\]\(#([^)]+)\) \|$/.exec(line) ?? [];
    return event === '' || !(event in EVENTS) ? [] : [{ event, words, anchor }];
  });
  const errors = Object.entries(EVENTS).filter(([, { level }]) => level === 'error');
  expect(rows.map(({ event }) => event)).toEqual(errors.map(([event]) => event));
  for (const { event, words, anchor } of rows) {
    expect(errors.find(([name]) => name === event)?.[1].words.startsWith(words)).toBe(true);
    expect(anchors).toContain(anchor);
  }
});

it('every word of /readyz has a row there, and every link within it leads somewhere', () => {
  for (const word of HINDRANCES) expect(runbook).toMatch(new RegExp(String.raw`^\| \`${word}\` \| \[`, 'm'));
  const links = [...runbook.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor);
  expect(links.length).toBeGreaterThan(30);
  expect(links.filter((anchor) => !anchors.includes(anchor ?? ''))).toEqual([]);
});

it.each(BOARDS)('the board $title lies there as it is written', (board) => {
  const file = join(root, 'deploy', 'grafana', 'boards', `${board.uid}.json`);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(dashboardOf(board))));
});

it('panels of a board lie beside each other: none over another, none beyond the grid', () => {
  for (const board of BOARDS) {
    const { panels } = dashboardOf(board) as {
      panels: { gridPos: { x: number; y: number; w: number; h: number } }[];
    };
    const cells = panels.flatMap(({ gridPos: { x, y, w, h } }) =>
      Array.from({ length: w * h }, (_, at) => `${x + (at % w)},${y + Math.floor(at / w)}`),
    );
    expect(new Set(cells).size).toBe(cells.length);
    expect(Math.max(...panels.map(({ gridPos: { x, w } }) => x + w))).toBeLessThanOrEqual(24);
  }
});
