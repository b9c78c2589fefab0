// What a bundle is made of, as a bill of materials (CycloneDX 1.5, written by npm): without the day and the number of its making.
import { execFileSync } from 'node:child_process';
import { Failure } from '../../server/foundation/failure.ts';
import type { Package } from './packages.ts';

interface Bill {
  readonly metadata: {
    readonly tools?: unknown;
    readonly component: { readonly 'bom-ref': string } & Readonly<Record<string, unknown>>;
  };
  readonly components: readonly { readonly 'bom-ref': string }[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
}

/** The bill of the packages, as bytes. */
export function billOf(packages: readonly Package[], root: string): Buffer {
  const npm = process.env['npm_execpath'];
  if (npm === undefined) throw new Failure('Run it through npm: npm run bundle');
  // What tools need as well npm would leave out with the tools.
  const said = execFileSync(process.execPath, [npm, 'sbom', '--sbom-format', 'cyclonedx'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 27,
  });
  return Buffer.from(`${JSON.stringify(pick(JSON.parse(said), packages), null, 1)}\n`);
}

function pick({ metadata, components, dependencies, ...rest }: Bill, packages: readonly Package[]) {
  const { component } = metadata;
  const refs = new Set([...packages.map(({ name, version }) => `${name}@${version}`), component['bom-ref']]);
  const { serialNumber: _serialNumber, ...head } = rest as Readonly<Record<string, unknown>>;
  return {
    ...head,
    // A checkout may stand in a folder of any name.
    metadata: { component: { ...component, name: 'kazva' } },
    components: components.filter((each) => refs.has(each['bom-ref'])),
    dependencies: dependencies
      .filter(({ ref }) => refs.has(ref))
      .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((each) => refs.has(each)) })),
  };
}
