// Writes the description of a city as YAML: members line by line, and every value as JSON, which YAML reads as it is.

/** A description: texts, numbers, lists of words, and groups of them. */
export interface Members {
  readonly [name: string]: string | number | boolean | readonly string[] | Members;
}

const isGroup = (value: Members[string]): value is Members =>
  typeof value === 'object' && !Array.isArray(value);

/** The members, each on its line; names are words. */
export function yamlOf(members: Members): string {
  const written = Object.entries(members);
  return written.map(([name, value]) => memberOf(name, value)).join('');
}

function memberOf(name: string, value: Members[string]): string {
  if (!isGroup(value) || Object.keys(value).length === 0) return `${name}: ${JSON.stringify(value)}\n`;
  return `${name}:\n${yamlOf(value).replaceAll(/^/gm, '  ').trimEnd()}\n`;
}
