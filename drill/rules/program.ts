// `npm run drill -- rules`: whether Prometheus takes what deploy/ has for it, and whether each alert fires when it must, and only then.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { BOARDS } from '../../deploy/grafana/boards.ts';
import { queriesOf } from '../../deploy/grafana/panel.ts';
import { CASES, type AlertCase } from './cases.ts';
import { readRules, type Rule } from './read-rules.ts';

export const smoke = [];
export const isSmokeJudged = true;
export const isForAnyLoad = true;

export const help = `Whether Prometheus takes what deploy/ has for it, and whether each alert fires when it must, and only then.

npm run drill -- rules

promtool checks prometheus.yml and the rules, reads every query of Grafana's boards, and plays each alert twice: with series by which it
must fire, and with ones by which it must not. An alert without both fails, and so must alerts that are planted: one that never fires, and one
that always does.
Debian: apt-get install prometheus.

Exit codes: 0 all held, 1 something did not, 3 promtool is not installed here.`;

const FOLDER = join(import.meta.dirname, '..', '..', 'deploy', 'prometheus');
const RULES = join(FOLDER, 'kazva-rules.yml');

/** Whether everything held; null where promtool is missing. */
export function run(): Promise<boolean | null> {
  if (spawnSync('promtool', ['--version']).error) {
    console.log('Not installed here: promtool. Debian: apt-get install prometheus.');
    return Promise.resolve(null);
  }
  const rules = readRules(readFileSync(RULES, 'utf8'));
  const untried = rules.filter(({ alert }) => !CASES.some((each) => each.alert === alert));
  for (const { alert } of untried) console.log(`WRONG  ${alert} is played by no case`);
  const verdicts = [
    tell('prometheus.yml', promtool('check', 'config', join(FOLDER, 'prometheus.yml'))),
    ...BOARDS.map((board) => tell(`board ${board.title}`, parse(queriesOf(board)))),
    tell(
      `${rules.length} alerts, played ${2 * CASES.length} times`,
      play(readFileSync(RULES, 'utf8'), rules),
    ),
    untried.length === 0,
    ...judgePlanted(rules),
  ];
  return Promise.resolve(verdicts.every(Boolean));
}

/** What promtool says where something is wrong; null: nothing. */
function promtool(...args: readonly string[]): string | null {
  const { status, stdout, stderr } = spawnSync('promtool', args, { encoding: 'utf8' });
  return status === 0 ? null : `${stdout}${stderr}`;
}

function tell(what: string, wrong: string | null): boolean {
  console.log(wrong === null ? `holds  ${what}` : `WRONG  ${what}\n${wrong}`);
  return wrong === null;
}

const makeFolder = (): string => mkdtempSync(join(tmpdir(), 'rules-'));

/** Has the queries read as rules that record something. */
function parse(queries: readonly string[]): string | null {
  const file = join(makeFolder(), 'queries.yml');
  const rules = queries.map((expr, at) => ({ record: `query_${at}`, expr }));
  writeFileSync(file, stringify({ groups: [{ name: 'queries', rules }] }));
  return promtool('check', 'rules', '--lint=none', file);
}

/** Plays every case with the text of rules. */
function play(text: string, rules: readonly Rule[]): string | null {
  const folder = makeFolder();
  writeFileSync(join(folder, 'rules.yml'), text);
  const tests = CASES.flatMap((each) => playedTwice(each, rules));
  const file = join(folder, 'played.yml');
  writeFileSync(file, stringify({ rule_files: ['rules.yml'], evaluation_interval: '1m', tests }));
  return promtool('test', 'rules', file);
}

function playedTwice({ alert, fires, quiet, labels, minutes }: AlertCase, rules: readonly Rule[]): unknown[] {
  const rule = rules.find((each) => each.alert === alert);
  const expected = { exp_labels: { ...labels, ...rule?.labels }, exp_annotations: rule?.annotations };
  const both = [
    { series: fires, exp_alerts: [expected] },
    { series: quiet, exp_alerts: [] },
  ];
  return both.map(({ series, exp_alerts }) => ({
    name: `${alert}, ${exp_alerts.length === 0 ? 'quiet' : 'fires'}: ${Object.keys(series).join(' ')}`,
    interval: '1m',
    input_series: Object.entries(series).map(([name, values]) => ({ series: name, values })),
    alert_rule_test: [{ eval_time: `${minutes}m`, alertname: alert, exp_alerts }],
  }));
}

/** Alerts that never fire, and ones that always do: played, each of them must be noticed. */
function judgePlanted(rules: readonly Rule[]): boolean[] {
  return ['vector(0) > 0', 'vector(1) > 0'].flatMap((expr) => {
    const planted = rules.map((rule) => ({ ...rule, expr }));
    const wrong = play(stringify({ groups: [{ name: 'planted', rules: planted }] }), rules) ?? '';
    const unnoticed = rules.filter(({ alert }) => !wrong.includes(`alertname: ${alert},`));
    for (const { alert } of unnoticed) console.log(`WRONG  planted: ${alert} may be ${expr}`);
    return unnoticed.length === 0;
  });
}
