// `npm run drill -- units`: whether systemd takes our units, and how far it shuts in what they start.
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const smoke = [];
export const isSmokeJudged = true;
export const isForAnyLoad = true;

export const help = `Whether systemd takes our units, and how far it shuts in what they start.

npm run drill -- units

Each unit of deploy/systemd, also with what may be laid beside it, is read by \`systemd-analyze verify\`, and its exposure by \`systemd-analyze security\` is at most 1.5 of 10. A unit
that may write everywhere, planted, has more. Nothing is started.
Debian: apt-get install systemd.

Exit codes: 0 all held, 1 something did not, 3 systemd is not installed here.`;

const FOLDER = join(import.meta.dirname, '..', '..', 'deploy', 'systemd');
/** Tenths of the exposure level that systemd gives, of 100. */
const MOST = 15;
/** What an administrator may lay beside a unit, and of which. */
const DROP_INS = { 'kazva-backup-keys.conf': 'kazva-backup.service' };

/** Whether everything held; null where systemd is missing. */
export function run(): Promise<boolean | null> {
  if (spawnSync('systemd-analyze', ['--version']).error) {
    console.log('Not installed here: systemd-analyze. Debian: apt-get install systemd.');
    return Promise.resolve(null);
  }
  const units = readdirSync(FOLDER).filter((name) => name.endsWith('.service'));
  const held = units.map((name) => judge(join(FOLDER, name), name));
  const beside = Object.entries(DROP_INS).map(([dropIn, unit]) => judgeBeside(dropIn, unit));
  return Promise.resolve([units.length > 0, ...held, ...beside, judgePlanted()].every(Boolean));
}

/** What systemd says of the unit: of its words, and of its exposure. */
function ask(file: string) {
  const say = (...args: readonly string[]) => spawnSync('systemd-analyze', args, { encoding: 'utf8' });
  // The programs that it names stand on the machine that it is for.
  const words = say('verify', '--recursive-errors=no', file).stderr.replaceAll(
    /^.*is not executable.*\n/gm,
    '',
  );
  const security = say('security', '--offline=true', `--threshold=${MOST}`, file);
  const exposure = /exposure level for \S+: (\S+)/.exec(security.stdout)?.[1] ?? 'none';
  return { words: words.trim(), isShutIn: security.status === 0, exposure };
}

function judge(file: string, name: string): boolean {
  const { words, isShutIn, exposure } = ask(file);
  const holds = words === '' && isShutIn;
  console.log(`${holds ? 'holds' : 'WRONG'}  ${name}: exposure ${exposure}${words && `, ${words}`}`);
  return holds;
}

function judgeBeside(dropIn: string, unit: string): boolean {
  return inFolder((folder) => {
    const file = join(folder, unit);
    copyFileSync(join(FOLDER, unit), file);
    mkdirSync(`${file}.d`);
    copyFileSync(join(FOLDER, dropIn), join(`${file}.d`, 'own.conf'));
    return judge(file, `${unit} with ${dropIn}`);
  });
}

function judgePlanted(): boolean {
  return inFolder((folder) => {
    const file = join(folder, 'planted.service');
    const unit = readFileSync(join(FOLDER, 'kazva.service'), 'utf8');
    writeFileSync(file, unit.replaceAll(/^(?:ProtectSystem|SystemCallFilter|PrivateUsers)=.*$/gm, ''));
    const { isShutIn, exposure } = ask(file);
    console.log(`${isShutIn ? 'WRONG' : 'holds'}  planted: one that may write everywhere has ${exposure}`);
    return !isShutIn;
  });
}

function inFolder(work: (folder: string) => boolean): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'units-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
