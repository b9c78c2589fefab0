// Writes the reference as one page of HTML, out of the schema alone: a column of text that fits a phone, light and dark.
import {
  ALLOWED,
  ANYBODY,
  MAX_BODY_BYTES,
  MAX_PAGE,
  MAX_SELECTIONS,
  MAX_TOKENS,
  SHAPE,
} from '../../api/operation-limits.ts';
import { escaped } from '../../foundation/html/escape.ts';
import type { Entry, Kind, TypeSection } from './sections.ts';
import { words } from './page-text.ts';

/** What these pages are drawn by. */
export const style = `:root{color-scheme:light dark;--ink:#1c211d;--soft:#4d554f;--paper:#fdfcf8;--line:#d5d2c6;--link:#1f4d3a;--code:#f1efe6;--warn:#8a3b12}
@media(prefers-color-scheme:dark){:root{--ink:#eceae2;--soft:#b9bdb6;--paper:#161a17;--line:#3a403b;--link:#9fd3b8;--code:#232925;--warn:#f0b48c}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:52rem;overflow-wrap:anywhere;padding:1rem;background:var(--paper);color:var(--ink);font:1rem/1.55 system-ui,sans-serif}
h1{font-size:1.7rem;line-height:1.25}h2{margin-top:3rem;border-bottom:1px solid var(--line);font-size:1.4rem}h3{margin:2rem 0 .3rem;font-size:1.1rem}
a{color:var(--link)}a:focus-visible{outline:3px solid currentcolor;outline-offset:2px}
code{font:.92em/1.5 ui-monospace,monospace;overflow-wrap:anywhere}
p{margin:.4rem 0}dl{margin:.5rem 0}dt{margin-top:.9rem;padding:.25rem .5rem;background:var(--code);border-radius:.3rem}dd{margin:.3rem 0 0 .5rem}
dd dl{margin-left:.5rem;padding-left:.6rem;border-left:2px solid var(--line)}dd dt{margin-top:.4rem;padding:0;background:none}
.soft{color:var(--soft)}.warn{color:var(--warn);font-weight:600}
nav ul{padding-left:1.2rem;columns:14rem auto}
.scrolled{overflow-x:auto}table{border-collapse:collapse;overflow-wrap:normal}th,td{padding:.35rem .8rem .35rem 0;border-bottom:1px solid var(--line);text-align:left}td{font-variant-numeric:tabular-nums}
.skip{position:absolute;left:-99rem}.skip:focus{position:static}`;

const filled = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
const number = (value: number): string => value.toLocaleString('en');
const code = (text: string): string => `<code>${escaped(text)}</code>`;

export interface Reference {
  readonly platformName: string;
  readonly sections: ReadonlyMap<Kind, readonly TypeSection[]>;
  /** What a field costs beside 1, by Type.field. */
  readonly weights: Readonly<Record<string, number>>;
  /** Whether everybody may do the action of a root field. */
  readonly isPublic: (action: string) => boolean;
}

type Said = Pick<Reference, 'weights' | 'isPublic'>;

/** The whole document. */
export function referencePage({ platformName, sections, ...costs }: Reference): string {
  const shown = [...sections].filter(([, types]) => types.length > 0);
  const contents = shown.map(([kind, types]) => contentsOf(kind, types)).join('');
  const body = shown.map(([kind, types]) => kindOf(kind, types, costs)).join('');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(words.title)} · ${escaped(platformName)}</title><style>${style}</style></head><body><a class="skip" href="#contents">${words.contents}</a><main><h1>${escaped(words.title)}</h1><p>${escaped(words.lead)}</p><p>${filled(words.ask, { endpoint: code('/graphql') })} <a href="/graphql">${words.explorer}</a>.</p>${limits()}<nav aria-labelledby="contents"><h2 id="contents">${words.contents}</h2>${contents}</nav>${body}</main></body></html>`;
}

function limits(): string {
  const row = (name: string, ...values: readonly number[]) =>
    `<tr><th scope="row">${name}</th>${values.map((value) => `<td>${number(value)}</td>`).join('')}</tr>`;
  const head = [words.limit, words.anybody, words.raised, words.large]
    .map((text) => `<th scope="col">${text}</th>`)
    .join('');
  const { RAISED, LARGE } = ALLOWED;
  const table = `<div class="scrolled" role="group" aria-label="${words.limits}" tabindex="0"><table><thead><tr>${head}</tr></thead><tbody>${row(words.operation, ANYBODY.operation, RAISED.operation, LARGE.operation)}${row(words.minute, ANYBODY.minute, RAISED.minute, LARGE.minute)}</tbody></table></div>`;
  const others = [
    [words.depth, SHAPE.depth],
    [words.breadth, SHAPE.breadth],
    [words.selections, MAX_SELECTIONS],
    [words.tokens, MAX_TOKENS],
    [words.page, MAX_PAGE],
    [words.bytes, MAX_BODY_BYTES],
  ] as const;
  const list = others.map(([name, value]) => `<li>${name}: ${number(value)}</li>`).join('');
  return `<h2 id="limits">${words.limits}</h2><p>${escaped(words.limitsLead)}</p>${table}<h3>${words.forEverybody}</h3><ul>${list}</ul>`;
}

function contentsOf(kind: Kind, types: readonly TypeSection[]): string {
  // Of the two roots the fields are what one looks for.
  const isRoot = kind === 'query' || kind === 'mutation';
  const names = isRoot
    ? types.flatMap(({ entries }) => entries)
    : types.map(({ name }) => ({ id: name, name }));
  const items = names.map(({ id, name }) => `<li><a href="#${id}">${code(name)}</a></li>`).join('');
  return `<h3><a href="#${kind}">${words.kinds[kind]}</a></h3><ul>${items}</ul>`;
}

function kindOf(kind: Kind, types: readonly TypeSection[], costs: Said): string {
  return `<section aria-labelledby="${kind}"><h2 id="${kind}">${words.kinds[kind]}</h2>${types.map((type) => typeOf(kind, type, costs)).join('')}</section>`;
}

function typeOf(kind: Kind, { name, description, entries, members }: TypeSection, costs: Said): string {
  const said = kind === 'unions' ? words.oneOf : words.has;
  const links = members.map((member) => `<a href="#${member}">${code(member)}</a>`).join(', ');
  const list = entries.map((entry) => entryOf(entry, costs)).join('');
  return `<h3 id="${name}">${code(name)}</h3><p>${escaped(description)}</p>${links && `<p>${said} ${links}</p>`}${list && `<dl>${list}</dl>`}`;
}

function entryOf(
  { id, name, description, type, standard, deprecated, args, access }: Entry,
  said: Said,
): string {
  const weight = said.weights[id] ?? 0;
  const notes = [
    access === null
      ? ''
      : said.isPublic(access)
        ? words.everybody
        : filled(words.allowed, { action: code(access) }),
    standard === null ? '' : filled(words.standard, { value: code(standard) }),
    weight === 0 ? '' : filled(words.weight, { weight: number(weight) }),
  ].filter(Boolean);
  const warning =
    deprecated === null
      ? ''
      : `<p class="warn">${escaped(filled(words.deprecated, { reason: deprecated }))}</p>`;
  const inner = args.map((arg) => entryOf(arg, said)).join('');
  const list = inner && `<dl aria-label="${words.arguments}">${inner}</dl>`;
  const note = notes.length === 0 ? '' : `<p class="soft">${notes.join(' ')}</p>`;
  return `<dt id="${id}">${code(name)}${type === null ? '' : `: ${typeLink(type)}`}</dt><dd><p>${escaped(description)}</p>${warning}${note}${list}</dd>`;
}

/** A type as the schema writes it, which leads to where it is described. */
function typeLink(type: string): string {
  return `<code>${escaped(type).replace(/\w+/, (name) => `<a href="#${name}">${name}</a>`)}</code>`;
}
