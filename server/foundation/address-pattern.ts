// Addresses as tables write them: /results/:slug/report/:year is any path with these parts.

/**
 * The source of a pattern of such a path, with a group for each part that has a name. `parts`: what a part of a name may be; one
 * that is not among them is whatever stands between two slashes. Linear where the parts are.
 */
export function sourceOf(path: string, parts: Readonly<Record<string, string>>): string {
  return path
    .replaceAll('.', String.raw`\.`)
    .replaceAll(/:([a-z]+)/g, (_, name: string) => `(?<${name}>${parts[name] ?? '[^/]+'})`);
}
