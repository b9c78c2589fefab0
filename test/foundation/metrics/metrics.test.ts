// What is measured is on the list of docs/metrics.md, in Prometheus' format, and only whoever reaches its own port reads it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { countLines } from '../../../server/foundation/metrics/counted-log.ts';
import { METRICS } from '../../../server/foundation/metrics/list.ts';
import { listenForMetrics } from '../../../server/foundation/metrics/own-port.ts';
import { createMetrics } from '../../../server/foundation/metrics/metrics.ts';
import { measureProcess } from '../../../server/foundation/metrics/process.ts';
import { freePort } from '../../support/watched.ts';
import { newFolder } from '../../support/temp-folder.ts';

const page = readFileSync(join(import.meta.dirname, '../../../docs/metrics.md'), 'utf8');

it('docs/metrics.md lists every metric, and no other', () => {
  const rows = page.split('\n').filter((line) => line.startsWith('| `kazva_'));
  expect(rows).toEqual(
    Object.entries(METRICS).map(
      ([name, { type, label, help }]) => `| \`${name}\` | ${type} | ${label ?? ''} | ${help} |`,
    ),
  );
});

it('every metric that an alert names exists', () => {
  const named = [...page.matchAll(/\bkazva_\w+/g)].map(([name]) => name);
  expect(named.filter((name) => !(name in METRICS))).toEqual([]);
});

it('nothing is told of what was not measured', () => {
  const metrics = createMetrics();
  metrics.watch('kazva_clock_offset_seconds', () => null);
  expect(metrics.text()).toBe('');
});

it('numbers are read when they are asked for, labels are quoted, what is counted adds up', () => {
  const metrics = createMetrics();
  let queue = 1;
  metrics.watch('kazva_box_queue_hundreds', () => queue);
  metrics.watchEach('kazva_pool_waiting', () => ({ citizen: 2, 'a "b" \\': 0 }));
  const log = countLines({ note: () => undefined }, metrics);
  // Each event is there from the start: one that appears with its first event has not increased.
  expect(metrics.text()).toContain('kazva_log_events_total{event="keyLost"} 0\n');
  log.note('jobFailed', { name: 'letters.send', error: '', at: [] });
  log.note('jobFailed', { name: 'letters.send', error: '', at: [] });
  queue = 3;
  expect(
    metrics
      .text()
      .split('\n')
      .filter((line) => !line.startsWith('#') && !/^kazva_log_events_total.* 0$/.test(line)),
  ).toEqual([
    'kazva_log_events_total{event="jobFailed"} 2',
    'kazva_jobs_failed_total{name="letters.send"} 2',
    'kazva_box_queue_hundreds 3',
    'kazva_pool_waiting{role="citizen"} 2',
    String.raw`kazva_pool_waiting{role="a \"b\" \\"} 0`,
    '',
  ]);
});

it('labels cannot fill the memory', () => {
  const metrics = createMetrics();
  for (let at = 0; at < 1_000; at += 1) metrics.count('kazva_jobs_failed_total', `job ${at}`);
  const lines = metrics.text().split('\n');
  expect(lines.length).toBeLessThan(210);
  expect(lines).toContain('kazva_jobs_failed_total{name="other"} 800');
});

it('whoever reaches the port reads /metrics of the process, and nothing else; where none is set nobody listens', async () => {
  const metrics = createMetrics();
  measureProcess(metrics, newFolder('.'));
  const port = Number(await freePort());
  const close = await listenForMetrics({ port, host: '127.0.0.1' }, metrics);
  const answer = await fetch(`http://127.0.0.1:${port}/metrics`);
  expect(answer.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
  const text = await answer.text();
  for (const line of text.trim().split('\n'))
    expect(line).toMatch(/^(# (HELP|TYPE) kazva_\w+ .+|kazva_\w+(\{\w+="[^"]*"\})? -?[\d.]+(e[+-]?\d+)?)$/);
  expect(text).toMatch(/kazva_loop_delay_seconds\{of="max"\} \d/);
  expect(Number(/\nkazva_memory_bytes\{kind="resident"\} (\d+)/.exec(text)?.[1]) % 1_000_000).toBe(0);
  expect((await fetch(`http://127.0.0.1:${port}/graphql`)).status).toBe(404);
  expect((await fetch(`http://127.0.0.1:${port}/metrics`, { method: 'POST' })).status).toBe(404);
  await expect(listenForMetrics({ port, host: '127.0.0.1' }, metrics)).rejects.toThrow(/^METRICS_PORT/);
  await close();
  await expect(fetch(`http://127.0.0.1:${port}/metrics`)).rejects.toThrow(/fetch failed/);
  await (
    await listenForMetrics(null, metrics)
  )();
});
