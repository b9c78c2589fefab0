// The rows of docs/libraries.md: which packages each names, and when the release that is here came out.

/** What a registry says of a package: the release that is its newest, and the day of each. */
export interface Releases {
  readonly newest: string;
  /** By version, as ISO 8601. */
  readonly days: Readonly<Record<string, string>>;
}

/** A day before it says only that a release is old. */
const OLD = '2025';

/** The packages that the first cell of a row of a table names; none in other lines. */
export function packagesIn(row: string): string[] {
  const [, cell = ''] = /^\| (`[^|]*) \|/.exec(row) ?? [];
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
}

/** The paper with the second cell of each such row written anew. Throws where a package or its version is unknown. */
export function withReleases(
  paper: string,
  versions: Readonly<Record<string, string>>,
  releases: ReadonlyMap<string, Releases>,
): string {
  const cellOf = (name: string): string => {
    const [version, known] = [versions[name], releases.get(name)];
    const day = version === undefined ? undefined : known?.days[version];
    if (version === undefined || known === undefined || day === undefined)
      throw new Error(`Nobody knows when ${name} ${version ?? ''} was released.`);
    const newer = known.newest === version ? '' : `; newest ${known.newest}`;
    return `${version}, ${day < OLD ? `before ${OLD}` : day.slice(0, 'YYYY-MM-DD'.length)}${newer}`;
  };
  const rows = paper.split('\n').map((row) => {
    const names = packagesIn(row);
    if (names.length === 0) return row;
    const [, first = '', , ...rest] = row.split('|');
    return `|${first}| ${[...new Set(names.map(cellOf))].join('<br>')} |${rest.join('|')}`;
  });
  return rows.join('\n');
}
