// The YAML of a city, read within limits: what it says, and on which line it says it.
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit, type Document } from 'yaml';
import type { Problem } from './problem.ts';
import { mistakesIn } from './check-syntax.ts';

/** No city needs more; the example has 2 KB. */
export const MOST_YAML_BYTES = 65_536;

/** A path of members and places in lists. */
export type Path = readonly (string | number)[];

/** A character of the text: its line, and its place there, both counted from 1. */
type Spot = Required<Pick<Problem, 'line' | 'column'>>;

export interface CityDocument {
  readonly value: unknown;
  /** The line of the member of the path; of the nearest one around it where there is none. */
  readonly lineOf: (path: Path) => number;
}

/** Reads the bytes; or tells everything that is wrong with them as YAML. */
export function readDocument(file: string, bytes: Buffer): CityDocument | readonly Problem[] {
  const refuse = (kind: Problem['kind'], spot: Spot | null, detail: string | null = null): Problem => ({
    file,
    line: null,
    field: null,
    kind,
    detail,
    ...spot,
  });
  if (bytes.length > MOST_YAML_BYTES) return [refuse('YAML_TOO_LARGE', null, String(MOST_YAML_BYTES))];
  const text = decode(bytes);
  if (text === null) return [refuse('NOT_UTF8', null)];
  const lines = new LineCounter();
  const lineAt = (offset: number) => lines.linePos(offset).line;
  const spotAt = (offset: number): Spot => ({ line: lineAt(offset), column: lines.linePos(offset).col });
  const document = parseDocument(text, { lineCounter: lines, schema: 'core', prettyErrors: false });
  const tabs = document.errors.length > 0 ? linesWithTabs(text) : [];
  // Whatever else the parser says of such a file comes of them.
  if (tabs.length > 0) return tabs.map((spot) => refuse('TAB', spot));
  if (document.errors.length > 0)
    return mistakesIn(text, document, lineAt).map(({ kind, offset, detail }) =>
      refuse(kind, spotAt(offset), detail),
    );
  const problems: Problem[] = [];
  // A few aliases of aliases become gigabytes.
  visit(document, {
    Alias: (_, { range }) => void problems.push(refuse('ALIAS', spotAt(range?.[0] ?? 0))),
  });
  if (problems.length > 0) return problems;
  if (document.contents === null || (isScalar(document.contents) && document.contents.value === null))
    return [refuse('YAML_EMPTY', null)];
  return {
    value: document.toJS() as unknown,
    lineOf: (path) => lineAt(offsetOf(document, path)),
  };
}

/** Where lines are indented with a tab, which YAML does not take. */
function linesWithTabs(text: string): Spot[] {
  return text.split(/\r?\n/).flatMap((line, at) => {
    const column = /^ *\t/.exec(line)?.[0].length;
    return column === undefined ? [] : [{ line: at + 1, column }];
  });
}

function decode(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // The caller says what is wrong with it.
    return null;
  }
}

/** Where the member of the path begins, its name included. */
function offsetOf(document: Document, path: Path): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (pair === undefined) return offset;
      offset = startOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      offset = startOf(node) ?? offset;
    } else return offset;
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}
