// Writes the reference as one page of HTML, out of the schema alone.
import {
  ALLOWED,
  ANYBODY,
  MAX_BODY_BYTES,
  MAX_PAGE,
  MAX_SELECTIONS,
  MAX_TOKENS,
  SHAPE,
} from '../../api/operation-limits.ts';
import type { Entry, Kind, TypeSection } from './sections.ts';
import { style } from './page-style.ts';
import { words } from './page-text.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const safe = (text: string): string => text.replace(/[&<>"]/g, (char) => ENTITIES[char] ?? char);
const filled = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
const number = (value: number): string => value.toLocaleString('en');
const code = (text: string): string => `<code>${safe(text)}</code>`;

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
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${safe(words.title)} · ${safe(platformName)}</title><style>${style}</style></head><body><a class="skip" href="#contents">${words.contents}</a><main><h1>${safe(words.title)}</h1><p>${safe(words.lead)}</p><p>${filled(words.ask, { endpoint: code('/graphql') })} <a href="/graphql">${words.explorer}</a>.</p>${limits()}<nav aria-labelledby="contents"><h2 id="contents">${words.contents}</h2>${contents}</nav>${body}</main></body></html>`;
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
  return `<h2 id="limits">${words.limits}</h2><p>${safe(words.limitsLead)}</p>${table}<h3>${words.forEverybody}</h3><ul>${list}</ul>`;
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
  return `<h3 id="${name}">${code(name)}</h3><p>${safe(description)}</p>${links && `<p>${said} ${links}</p>`}${list && `<dl>${list}</dl>`}`;
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
      : `<p class="warn">${safe(filled(words.deprecated, { reason: deprecated }))}</p>`;
  const inner = args.map((arg) => entryOf(arg, said)).join('');
  const list = inner && `<dl aria-label="${words.arguments}">${inner}</dl>`;
  const note = notes.length === 0 ? '' : `<p class="soft">${notes.join(' ')}</p>`;
  return `<dt id="${id}">${code(name)}${type === null ? '' : `: ${typeLink(type)}`}</dt><dd><p>${safe(description)}</p>${warning}${note}${list}</dd>`;
}

/** A type as the schema writes it, which leads to where it is described. */
function typeLink(type: string): string {
  return `<code>${safe(type).replace(/\w+/, (name) => `<a href="#${name}">${name}</a>`)}</code>`;
}
