// Addresses as tables write them: /results/:slug/report/:year is any path with these parts, in any case.

/** What a part of a name may be, where not everything may be one. */
const PARTS: Readonly<Record<string, string>> = { year: String.raw`20\d\d` };

/** The pattern of such a path, with a group for each part that has a name; a slash may stand at its end. Linear. */
export function patternOf(path: string): RegExp {
  const named = path
    .replaceAll('.', String.raw`\.`)
    .replaceAll(/:([a-z]+)/g, (_, name: string) => `(?<${name}>${PARTS[name] ?? '[^/]+'})`);
  return new RegExp(`^${named}${path.endsWith('/') ? '' : '/?'}$`, 'i');
}
