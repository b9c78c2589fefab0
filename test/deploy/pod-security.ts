// The Pod Security Standard "restricted" (kubernetes.io/docs/concepts/security/pod-security-standards), of a pod as a manifest has it.

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {};
const listOf = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value.map(fieldsOf) : []);

const SHARED = ['hostNetwork', 'hostPID', 'hostIPC'];
const VOLUMES = new Set([
  'configMap',
  'csi',
  'downwardAPI',
  'emptyDir',
  'ephemeral',
  'persistentVolumeClaim',
  'projected',
  'secret',
]);
const PROFILES: ReadonlySet<unknown> = new Set(['RuntimeDefault', 'Localhost']);
const MAY_ADD: ReadonlySet<unknown> = new Set(['NET_BIND_SERVICE']);

/** What of the pod's spec the standard forbids, each with its place; none: it is restricted. Windows, AppArmor and SELinux are not looked at. */
export function forbiddenIn(spec: Fields): string[] {
  const pod = fieldsOf(spec['securityContext']);
  const volumes = listOf(spec['volumes']).flatMap((volume) =>
    Object.keys(volume).filter((key) => key !== 'name' && !VOLUMES.has(key)),
  );
  return [
    ...SHARED.filter((key) => spec[key] === true),
    ...volumes.map((kind) => `volume ${kind}`),
    ...(listOf(pod['sysctls']).length > 0 ? ['sysctls'] : []),
    ...['initContainers', 'containers', 'ephemeralContainers']
      .flatMap((kind) => listOf(spec[kind]))
      .flatMap((container) => forbiddenInContainer(container, pod)),
  ];
}

function forbiddenInContainer(container: Fields, pod: Fields): string[] {
  const own = fieldsOf(container['securityContext']);
  const inherited = (key: string): unknown => own[key] ?? pod[key];
  const capabilities = fieldsOf(own['capabilities']);
  const names = (key: string): readonly unknown[] =>
    Array.isArray(capabilities[key]) ? capabilities[key] : [];
  const hostPorts = listOf(container['ports']).some((port) => (port['hostPort'] ?? 0) !== 0);
  const wrong = [
    [own['privileged'] === true, 'privileged'],
    [own['allowPrivilegeEscalation'] !== false, 'allowPrivilegeEscalation'],
    [inherited('runAsNonRoot') !== true, 'runAsNonRoot'],
    [inherited('runAsUser') === 0, 'runAsUser'],
    [!PROFILES.has(fieldsOf(inherited('seccompProfile'))['type']), 'seccompProfile'],
    [!names('drop').includes('ALL'), 'capabilities.drop'],
    [names('add').some((name) => !MAY_ADD.has(name)), 'capabilities.add'],
    [(own['procMount'] ?? 'Default') !== 'Default', 'procMount'],
    [hostPorts, 'hostPort'],
  ] as const;
  return wrong.filter(([is]) => is).map(([, what]) => `${String(container['name'])}: ${what}`);
}
