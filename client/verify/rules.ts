// What a site serves and names, held against what a checkout builds: file by file, and place by place.
import { nameFiles, type FileName, type Integrity, type ServedFiles } from '../integrity/files.ts';
import { isStrict } from './policy.ts';

/** What became of a file at one place where the site shows it, or names it. */
export interface Finding {
  readonly outcome: 'same' | 'differs' | 'missing';
  readonly name: string;
  readonly where: string;
}

/** What stands inside a kind of page. */
export interface Kind {
  readonly path: RegExp;
  readonly style: readonly FileName[];
  /** What its policy lets in besides, for its script to fetch. */
  readonly fetched: readonly FileName[];
  readonly script: FileName | null;
}

export const KINDS = {
  vote: { path: /^\/s\/[^/]+$/i, style: ['style.css'], fetched: ['results.css'], script: 'enhance.js' },
  tablet: { path: /^\/tablet\/[^/]+$/i, style: ['style.css', 'desk.css'], fetched: [], script: 'tablet.js' },
  display: {
    path: /^\/display\/[^/]+$/i,
    style: ['style.css', 'report.css', 'display.css'],
    fetched: [],
    script: 'turns.js',
  },
  results: { path: /^\/results\/[^/]+$/i, style: ['style.css', 'report.css'], fetched: [], script: null },
} as const satisfies Readonly<Record<string, Kind>>;

/** The kind of the page at the path; null: none that is compared. */
export function kindOf(path: string): Kind | null {
  return Object.values(KINDS).find((kind) => kind.path.test(path)) ?? null;
}

export interface Page {
  readonly path: string;
  readonly html: string;
  /** Its content security policy; null: it has none. */
  readonly policy: string | null;
}

/** A city's colours stand before the style (client/parts/colour/theme.ts): variables that are colours, and nothing else. */
const RULE = String.raw`:root\{(?:--[a-z-]+:#[\da-f]{3,8};?)+\}`;
const THEME = new RegExp(String.raw`^(?:${RULE}@media\(prefers-color-scheme:dark\)\{${RULE}\})?$`, 'i');

function inside(html: string, tag: 'style' | 'script'): string[] {
  const elements = new RegExp(String.raw`<${tag}\b[^>]*>([\s\S]*?)</${tag}\b`, 'gi');
  return [...html.matchAll(elements)].map(([, text = '']) => text);
}

/** The style, the script and the policy of a page. */
export function comparePage(
  { path, html, policy }: Page,
  { style, fetched, script }: Kind,
  files: ServedFiles,
): Finding[] {
  const where = `in ${path}`;
  const found = (name: string, isSame: boolean, isThere: boolean): Finding => ({
    outcome: isSame ? 'same' : isThere ? 'differs' : 'missing',
    name,
    where,
  });
  const [styles, scripts] = [inside(html, 'style'), inside(html, 'script')];
  const drawn = styles.join('');
  const built = style.map((name) => files[name]).join('');
  const isDrawn = drawn.endsWith(built) && THEME.test(drawn.slice(0, drawn.length - built.length));
  const drawnLater = fetched.map((name) => files[name].toString());
  const run = script === null ? [] : [files[script].toString()];
  const isRun = scripts.length === run.length && scripts.every((text) => run.includes(text));
  return [
    ...style.map((name) => found(name, isDrawn, styles.length > 0)),
    ...(script === null && isRun ? [] : [found(script ?? 'script', isRun, scripts.length > 0)]),
    // What it lets in is what was found the same; any other script that stands in the page is not run.
    found('policy', policy !== null && isStrict(policy, [drawn, ...drawnLater], run), policy !== null),
  ];
}

/** A file that has an address of its own. */
export function compareFile(name: FileName, served: Buffer, files: ServedFiles): Finding {
  return { outcome: served.equals(files[name]) ? 'same' : 'differs', name, where: `at /${name}` };
}

/** What the site's integrity.json says of every file; of one that was compared where it is served only what is not the same. */
export function compareNamed(
  { files: named }: Pick<Integrity, 'files'>,
  files: ServedFiles,
  seen: readonly Finding[],
): Finding[] {
  const built = nameFiles(files);
  const where = 'as /integrity.json names it';
  const ofBuilt = built.flatMap(({ name, integrity }): Finding[] => {
    const as = named.find((each) => each.name === name);
    if (as === undefined) return [{ outcome: 'missing', name, where: 'in /integrity.json' }];
    if (as.integrity !== integrity) return [{ outcome: 'differs', name, where }];
    return seen.some((finding) => finding.name === name) ? [] : [{ outcome: 'same', name, where }];
  });
  const others = named.filter(({ name }) => !built.some((each) => each.name === name));
  return [
    ...ofBuilt,
    ...others.map(({ name }): Finding => ({ outcome: 'missing', name, where: 'in the checkout' })),
  ];
}
