// The manifests of deploy/kubernetes are what Kubernetes knows, to the last field, and shut in as "restricted" asks.
import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { StatefulSet } from 'kubernetes-models/apps/v1';
import { NetworkPolicy } from 'kubernetes-models/networking.k8s.io/v1';
import { PodDisruptionBudget } from 'kubernetes-models/policy/v1';
import { ConfigMap, Namespace, Service } from 'kubernetes-models/v1';
import { expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { newFolder } from '../support/temp-folder.ts';
import { forbiddenIn } from './pod-security.ts';

const ROOT = join(import.meta.dirname, '../..');
const FOLDER = join(ROOT, 'deploy/kubernetes');

/** Where the type of each kind is, and what makes one that can be asked whether it is valid. */
const KINDS = {
  Namespace: ['v1', Namespace],
  ConfigMap: ['v1', ConfigMap],
  Service: ['v1', Service],
  StatefulSet: ['apps/v1', StatefulSet],
  PodDisruptionBudget: ['policy/v1', PodDisruptionBudget],
  NetworkPolicy: ['networking.k8s.io/v1', NetworkPolicy],
} as const;

// The shape is each kind's own.
// oxlint-disable-next-line typescript/no-explicit-any
type Manifest = any;

const read = (): Manifest[] =>
  readdirSync(FOLDER).flatMap((file) =>
    parseAllDocuments(readFileSync(join(FOLDER, file), 'utf8'), { merge: true }).map((each) => each.toJS()),
  );
const pods = () => read().filter(({ kind }) => kind === 'StatefulSet');

/** What TypeScript says of a manifest: of a field that its kind does not have, too. */
async function typed(manifests: readonly Manifest[]): Promise<string> {
  const folder = newFolder('manifests');
  mkdirSync(folder);
  const file = join(folder, 'manifests.ts');
  const lines = manifests.map((manifest, number) => {
    const [version] = KINDS[manifest.kind as keyof typeof KINDS];
    const from = join(ROOT, 'node_modules/kubernetes-models', version, 'index.d.ts');
    const type = `import(${JSON.stringify(from)}).I${manifest.kind}`;
    return `export const m${number}: ${type} = ${JSON.stringify(manifest)};`;
  });
  writeFileSync(file, lines.join('\n'));
  const words = ['--noEmit', '--ignoreConfig', '--strict', '--skipLibCheck', '--module', 'nodenext', file];
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
  return promisify(execFile)(process.execPath, [tsc, ...words]).then(
    () => '',
    ({ stdout }: { stdout: string }) => stdout,
  );
}

it('are valid, each kind by its schema', () => {
  for (const manifest of read()) {
    const [version, Kind] = KINDS[manifest.kind as keyof typeof KINDS];
    expect(manifest.apiVersion).toBe(version);
    expect(() => new Kind(manifest).validate()).not.toThrow();
  }
});

it('have no field that Kubernetes does not know', async () => {
  expect(await typed(read())).toBe('');
  const [pod] = pods();
  expect(await typed([{ ...pod, spec: { ...pod.spec, replica: 1 } }])).toMatch(/replica\b.* does not exist/);
});

it('are shut in as "restricted" asks, and write nowhere but into volumes', () => {
  expect(pods().length).toBeGreaterThan(1);
  for (const { spec } of pods()) {
    const pod = spec.template.spec;
    expect(forbiddenIn(pod)).toEqual([]);
    for (const { securityContext } of [...pod.containers, ...(pod.initContainers ?? [])])
      expect(securityContext.readOnlyRootFilesystem).toBe(true);
    expect(pod).toMatchObject({ automountServiceAccountToken: false, terminationGracePeriodSeconds: 30 });
  }
});

it.each<readonly [string, (pod: Manifest) => unknown]>([
  ['hostNetwork', (pod) => (pod.hostNetwork = true)],
  ['volume hostPath', (pod) => pod.volumes.push({ name: 'host', hostPath: { path: '/' } })],
  ['sysctls', (pod) => (pod.securityContext.sysctls = [{ name: 'kernel.msgmax', value: '1' }])],
  ['server: privileged', (pod) => (pod.containers[0].securityContext.privileged = true)],
  [
    'server: allowPrivilegeEscalation',
    (pod) => delete pod.containers[0].securityContext.allowPrivilegeEscalation,
  ],
  ['server: runAsNonRoot', (pod) => delete pod.securityContext.runAsNonRoot],
  ['server: runAsNonRoot', (pod) => (pod.containers[0].securityContext.runAsNonRoot = false)],
  ['server: runAsUser', (pod) => (pod.securityContext.runAsUser = 0)],
  ['server: seccompProfile', (pod) => (pod.securityContext.seccompProfile = { type: 'Unconfined' })],
  ['server: capabilities.drop', (pod) => (pod.containers[0].securityContext.capabilities = {})],
  [
    'server: capabilities.add',
    (pod) => (pod.containers[0].securityContext.capabilities.add = ['SYS_PTRACE']),
  ],
  ['server: procMount', (pod) => (pod.containers[0].securityContext.procMount = 'Unmasked')],
  ['server: hostPort', (pod) => (pod.containers[0].ports[0].hostPort = 4000)],
])('are found out with %s', (what, spoil) => {
  const pod = pods().find(({ metadata }) => metadata.name === 'kazva').spec.template.spec;
  spoil(pod);
  expect(forbiddenIn(pod)).toEqual([what]);
});

it('give the ballot keys to the counter alone, which nobody reaches', () => {
  const all = read();
  const named = (kind: string, name: string) =>
    all.find((each) => each.kind === kind && each.metadata.name === name);
  expect(named('ConfigMap', 'kazva').data).toMatchObject({ COUNTER: 'elsewhere', KEYS_DIR: '' });
  expect(JSON.stringify(named('StatefulSet', 'kazva'))).not.toContain('ballot-keys');
  expect(named('NetworkPolicy', 'kazva-counter').spec.ingress).toEqual([]);
  expect(named('NetworkPolicy', 'nobody').spec).toEqual({
    podSelector: {},
    policyTypes: ['Ingress', 'Egress'],
  });
});
