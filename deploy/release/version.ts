// What a release writes into the checkout's files: the version, and its day in the changelog.

/** Three numbers, as https://semver.org has them; releases have no suffix. */
const VERSION = /^(?:0|[1-9]\d{0,5})\.(?:0|[1-9]\d{0,5})\.(?:0|[1-9]\d{0,5})$/;

/** Whether it may be the next version after the one that stands in package.json, or that one itself, which was not released yet. */
export function mayFollow(version: string, current: string): boolean {
  if (version.length > 20 || !VERSION.test(version) || !VERSION.test(current)) return false;
  const [one, other] = [version, current].map((each) => each.split('.').map(Number));
  const differs = [0, 1, 2].find((at) => one?.[at] !== other?.[at]);
  return differs === undefined || (one?.[differs] ?? 0) > (other?.[differs] ?? 0);
}

/** The changelog with the day in place of "Unreleased", and what it says of the version; null where it has no such section. */
export function datedIn(
  changelog: string,
  version: string,
  day: string,
): { readonly changelog: string; readonly section: string } | null {
  const heading = `## [${version}] - Unreleased\n`;
  const [before, rest, ...more] = changelog.split(heading);
  if (before === undefined || rest === undefined || more.length > 0) return null;
  const [section = ''] = rest.split('\n## [');
  return { changelog: `${before}## [${version}] - ${day}\n${rest}`, section: section.trim() };
}
