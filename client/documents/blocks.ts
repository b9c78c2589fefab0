// The sections of a document as blocks: the page of members and the PDF draw the same ones.
import type { DocumentSectionFragment } from '../generated/operations.ts';
import type { Block } from '../reports/blocks.ts';

/** In the order in which they are read, below a title. */
export function blocksOf(sections: readonly DocumentSectionFragment[]): Block[] {
  return sections.flatMap(({ id, title, text, facts, columns, rows, items }): Block[] => [
    { kind: 'heading', level: 2, text: title, id },
    ...text.map((line) => ({ kind: 'paragraph' as const, text: line })),
    ...(facts.length > 0 ? [{ kind: 'facts' as const, items: facts }] : []),
    ...(rows.length > 0 ? [tableOf(title, columns, rows)] : []),
    ...(items.length > 0 ? [{ kind: 'list' as const, items }] : []),
  ]);
}

function tableOf(caption: string, columns: readonly string[], rows: readonly (readonly string[])[]): Block {
  // A longer text takes more room, but not as much as it is longer.
  const longest = (at: number) => Math.max(...rows.map((row) => row[at]?.length ?? 0));
  return {
    kind: 'table',
    caption: '',
    columns: columns.map((head, at) => ({
      head: head || caption,
      align: 'left',
      share: Math.sqrt(Math.max(20, longest(at))),
    })),
    rows,
  };
}
