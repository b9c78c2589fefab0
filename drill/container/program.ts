// `npm run drill -- container`: whether the image of deploy/Containerfile runs shut in, keeps its votes, and stops in time.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { newVote, sendByApi } from '../../test/http/process/votes.ts';
import { freePort, until } from '../../test/support/watched.ts';
import { buildImage } from './image.ts';
import { missing, openPodman, type Podman } from './podman.ts';
import { isHealthy, kill, makeVolumes, start, stop, strays, wordsOf, type Volumes } from './started.ts';

export const smoke = ['--without-image'];
export const isSmokeJudged = true;
export const isForAnyLoad = true;

export const help = `Whether the image of deploy/Containerfile runs shut in, keeps its votes, and stops in time.

npm run drill -- container [--base IMAGE] [--without-image]

docker-compose reads deploy/compose. buildah makes the image of a bundle of this checkout, on a Debian that debootstrap lays out with this Node. podman starts it with a root
that cannot be written, without a capability, with volumes as Kubernetes gives them. It is voted in by the API until a result is published;
stopped, within 30 s and with 0; started again on the same volumes, where the result is; killed, and once more. A second container on
the same volumes, and keys in a folder that others may read are refused. Planted: a process that is root.

  --base IMAGE      one with Debian and Node in place of debootstrap's: docker.io/library/node:24-trixie-slim
  --without-image   only what docker-compose says of deploy/compose

Root, the network of Debian's packages, and 3 GB in the folder for temporary files. Debian: apt-get install buildah podman
debootstrap docker-compose.

Exit codes: 0 all held, 1 something did not, 3 not tried: a tool is missing, or it is not root.`;

/** So many open the box of a demo city. */
const VOTES = 5;
const STOP_SECONDS = 30;
/** Each over those before it. */
const FILES = ['compose.yaml', 'apart.yaml', 'several.yaml'];

/** Whether everything held; null where it cannot be tried. */
export async function run(args: readonly string[]): Promise<boolean | null> {
  const { values } = parseArgs({
    args: [...args],
    options: { base: { type: 'string' }, 'without-image': { type: 'boolean' } },
  });
  const base = values.base ?? null;
  const isWithout = values['without-image'] === true;
  const builders = ['buildah', 'podman', ...(base === null ? ['debootstrap'] : [])];
  const lacks = missing(['docker-compose', ...(isWithout ? [] : builders)]);
  if (lacks.length > 0 || (!isWithout && process.getuid?.() !== 0)) {
    console.log(`Not tried: ${lacks.length > 0 ? `not installed here: ${lacks.join(', ')}` : 'not root'}.`);
    return null;
  }
  const areComposed = composed();
  if (isWithout) return areComposed;
  const folder = mkdtempSync(join(tmpdir(), 'container-'));
  const podman = openPodman(folder);
  try {
    console.log('Building');
    buildImage(podman, folder, base);
    const held = await live(podman, makeVolumes(folder));
    return held && areComposed;
  } finally {
    podman.ask(['rm', '--all', '--force', '--time', '0']);
    rmSync(folder, { recursive: true, force: true });
  }
}

function say(holds: boolean, what: string): boolean {
  console.log(`${holds ? 'holds' : 'WRONG'}  ${what}`);
  return holds;
}

async function live(podman: Podman, volumes: Volumes): Promise<boolean> {
  const held: boolean[] = [];
  const first = await start(podman, volumes);
  held.push(say(isHealthy(podman), 'its health check says that a vote could be stored'));
  const others = strays(podman);
  held.push(say(others.length === 0, ['no process has root or a capability', ...others].join('; ')));
  const planted = strays(podman, ['--user', '0:0']);
  held.push(say(planted.length > 0, 'planted: one that is root is found out'));
  const acknowledged = await Promise.all(
    Array.from({ length: VOTES }, (_, score) => sendByApi(first.url, newVote(first.code, score + 1))),
  );
  const taken = acknowledged.filter(({ isAcknowledged }) => isAcknowledged).length;
  held.push(say(taken === VOTES, `${taken} of ${VOTES} votes were acknowledged`));
  await until(async () => (await countAt(first)) === VOTES);
  held.push(isRefused(podman, wordsOf(volumes, await freePort()), /Another Kazva/));
  const ended = stop(podman);
  const isInTime = ended.code === '0' && ended.seconds < STOP_SECONDS;
  held.push(say(isInTime, `stopped after ${ended.seconds.toFixed(1)} s with ${ended.code}`));
  const open = wordsOf(volumes, await freePort(), ['--env', 'KEYS_DIR=/var/lib/ballot-keys']);
  held.push(isRefused(podman, open, /chmod 700/));
  const again = await start(podman, volumes);
  held.push(
    say(
      (await countAt({ url: again.url, code: first.code })) === VOTES,
      'started again, the result is there',
    ),
  );
  kill(podman);
  const killed = await start(podman, volumes);
  held.push(
    say(
      (await countAt({ url: killed.url, code: first.code })) === VOTES,
      'killed and started again, the result is there',
    ),
  );
  return held.every(Boolean);
}

/** Whether each of the ways to compose it is one that docker-compose understands. */
function composed(): boolean {
  const folder = join(import.meta.dirname, '..', '..', 'deploy', 'compose');
  const env = { ...process.env, PUBLIC_URL: 'https://kazva.example.bg', POSTGRES_PASSWORD: 'secret' };
  const held = FILES.map((_, last) => {
    const files = FILES.slice(0, last + 1).flatMap((file) => ['--file', join(folder, file)]);
    const { status, stderr } = spawnSync('docker-compose', [...files, 'config', '--quiet'], {
      encoding: 'utf8',
      env,
    });
    return say(status === 0, `docker-compose takes ${FILES.slice(0, last + 1).join(' and ')}${stderr}`);
  });
  return held.every(Boolean);
}

/** The published ratings of the sign's place. */
async function countAt({ url, code }: { readonly url: string; readonly code: string }): Promise<number> {
  const query = `{ sign(code: "${code}") { ... on Sign { location { summary { count } } } } }`;
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data } = (await response.json()) as {
    data?: { sign: { location: { summary: { count: number } } } };
  };
  return data?.sign.location.summary.count ?? NaN;
}

/** Whether the start does not come about, and says the words. */
function isRefused(podman: Podman, words: readonly string[], says: RegExp): boolean {
  const { status, stdout, stderr } = podman.ask(['run', '--rm', ...words]);
  const said = says.exec(stdout + stderr)?.[0];
  if (said === undefined) console.log(stdout, stderr);
  return say(status === 1 && said !== undefined, `refused with ${status}: ${said}`);
}
