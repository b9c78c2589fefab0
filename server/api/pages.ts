// A page of a list: at most 100 items, whether more follow, and where to go on.
import { builder } from './builder.ts';
import type { Cursor } from './cursor.ts';

export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

export interface Page<Item> {
  readonly nodes: readonly Item[];
  readonly pageInfo: PageInfo;
}

/** Cuts the one item too many that was asked for to see whether a page follows. */
export function toPage<Item>(
  cursor: Cursor,
  items: readonly Item[],
  size: number,
  keys: (item: Item) => readonly string[],
): Page<Item> {
  const nodes = items.slice(0, size);
  const last = nodes.at(-1);
  return {
    nodes,
    pageInfo: {
      hasNextPage: items.length > size,
      endCursor: last === undefined ? null : cursor.write(keys(last)),
    },
  };
}

export const PageInfoType = builder.objectRef<PageInfo>('PageInfo').implement({
  description: 'Where a page of a list ends.',
  fields: (t) => ({
    hasNextPage: t.exposeBoolean('hasNextPage', { description: 'Whether more items follow.' }),
    endCursor: t.exposeString('endCursor', {
      nullable: true,
      description: 'Give it as `after` for the next page. Null where the page is empty.',
    }),
  }),
});
