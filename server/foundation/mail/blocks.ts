// The text of a letter taken apart: what its blank lines, dashes and marks of quotation say to whoever reads plain text.
import type { Button, Drawn, Table, Words } from './words.ts';

export type Block =
  | { readonly kind: 'paragraph'; readonly lines: readonly string[] }
  | { readonly kind: 'quote'; readonly lines: readonly string[] }
  | { readonly kind: 'list'; readonly items: readonly Item[] }
  | { readonly kind: 'button'; readonly button: Button }
  | { readonly kind: 'table'; readonly table: Table };

export interface Item {
  readonly lines: readonly string[];
  readonly button: Button | null;
}

/** What a line says by itself; `more` goes on with the last item of a list. */
type Line = Block | ({ readonly kind: 'more' } & Item);

const DASH = '– ';
const INDENT = '  ';
const QUOTED = '> ';

const isTable = (drawn: Drawn): drawn is Table => 'columns' in drawn;

/** Its blocks, in their order. What is drawn and does not stand in the text is left out: the text is all of the letter. */
export function blocksOf({ text, drawn = [] }: Pick<Words, 'text' | 'drawn'>): Block[] {
  const blocks: Block[] = [];
  const buttons = drawn.flatMap((each) => (isTable(each) ? [] : [each]));
  let rest = text.trim();
  for (const table of drawn.filter(isTable)) {
    const at = table.inText === '' ? -1 : rest.indexOf(table.inText);
    if (at === -1) continue;
    blocks.push(...plainBlocks(rest.slice(0, at), buttons), { kind: 'table', table });
    rest = rest.slice(at + table.inText.length);
  }
  return [...blocks, ...plainBlocks(rest, buttons)];
}

/** Blocks of text without a table; takes from `buttons` those that it meets. */
function plainBlocks(text: string, buttons: Button[]): Block[] {
  const blocks: Block[] = [];
  for (const paragraph of text.split('\n\n').map((each) => each.replace(/^\n|\n$/g, ''))) {
    let isFirst = true;
    for (const line of paragraph === '' ? [] : paragraph.split('\n')) {
      blocks.push(...joined(blocks.pop(), lineOf(line, buttons), isFirst));
      isFirst = false;
    }
  }
  return blocks;
}

function lineOf(line: string, buttons: Button[]): Line {
  if (line.startsWith(DASH))
    return { kind: 'list', items: [{ lines: [line.slice(DASH.length)], button: null }] };
  if (line.startsWith(QUOTED)) return { kind: 'quote', lines: [line.slice(QUOTED.length)] };
  const at = buttons.findIndex(({ link }) => link === line.trim());
  const [button = null] = at === -1 ? [] : buttons.splice(at, 1);
  if (line.startsWith(INDENT)) return { kind: 'more', lines: button ? [] : [line.trim()], button };
  return button ? { kind: 'button', button } : { kind: 'paragraph', lines: [line] };
}

/** The two, as one where the second goes on with the first: items of a list always, other lines up to the next blank one. */
function joined(last: Block | undefined, next: Line, isFirst: boolean): Block[] {
  if (last?.kind === 'list' && (next.kind === 'list' || next.kind === 'more'))
    return [
      {
        kind: 'list',
        items: next.kind === 'list' ? [...last.items, ...next.items] : grown(last.items, next),
      },
    ];
  const before = last ? [last] : [];
  if (next.kind === 'more') {
    const { lines, button } = next;
    return [...before, button ? { kind: 'button', button } : { kind: 'paragraph', lines }];
  }
  if (isFirst || (next.kind !== 'paragraph' && next.kind !== 'quote') || last?.kind !== next.kind)
    return [...before, next];
  return [{ kind: next.kind, lines: [...last.lines, ...next.lines] }];
}

function grown(items: readonly Item[], { lines, button }: Item): Item[] {
  return items.map((item, at) =>
    at === items.length - 1 ? { lines: [...item.lines, ...lines], button: button ?? item.button } : item,
  );
}
