// A page of a list: at most 100 items, whether more follow, and where to go on.
import type { ObjectRef } from '@pothos/core';
import { builder, type BuilderTypes } from './builder.ts';
import { Cursor, isIdKey } from './cursor.ts';
import { idFrom, pageSize } from './scalars.ts';

export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

export interface Page<Item> {
  readonly nodes: readonly Item[];
  readonly pageInfo: PageInfo;
}

/** A page of a list that says how long all of it is. */
export interface CountedPage<Item> extends Page<Item> {
  readonly totalCount: number;
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

interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/**
 * The pages of a list that is ordered so that the id of an item tells where to go on: the arguments of one, what is read for it,
 * and the page. `usual`: how many items it has where nobody says.
 */
export function pagesById(list: string, usual: number) {
  const cursor = new Cursor(list, isIdKey);
  return {
    args: builder.args((t) => ({
      first: t.int({ defaultValue: usual, description: 'How many, 1 to 100.' }),
      after: t.string({ description: 'The endCursor of the page before.' }),
    })),
    /** The item to go on behind, and one item more than the page holds. */
    wanted({ first, after }: PageArguments): { readonly after: bigint | null; readonly take: number } {
      const take = pageSize(first ?? usual) + 1;
      const [last = null] = cursor.read(after) ?? [];
      return { after: last === null ? null : idFrom(last), take };
    },
    cut: <Item extends { readonly id: bigint }>(
      items: readonly Item[],
      { take }: { readonly take: number },
    ) => toPage(cursor, items, take - 1, ({ id }) => [String(id)]),
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

/** What the API says of a page, and of the items on it. */
interface Said {
  readonly description: string;
  readonly nodes: string;
}

/** Declares the type of a page of a list. What else is told of the list is added to it as a field. */
export function connectionOf<Item, P extends Page<Item> = Page<Item>>(
  name: string,
  item: ObjectRef<BuilderTypes, Item>,
  { description, nodes }: Said,
): ObjectRef<BuilderTypes, P> {
  return builder.objectRef<P>(name).implement({
    description,
    fields: (t) => ({
      nodes: t.field({
        type: [item],
        complexity: { field: 0, multiplier: 1 },
        description: nodes,
        resolve: (page) => [...page.nodes],
      }),
      pageInfo: t.field({
        type: PageInfoType,
        description: 'Where the page ends.',
        resolve: ({ pageInfo }) => pageInfo,
      }),
    }),
  });
}

/** The same, of a list that says how long all of it is. */
export function countedConnectionOf<Item, P extends CountedPage<Item> = CountedPage<Item>>(
  name: string,
  item: ObjectRef<BuilderTypes, Item>,
  { totalCount, ...said }: Said & { readonly totalCount: string },
): ObjectRef<BuilderTypes, P> {
  const type = connectionOf<Item, P>(name, item, said);
  builder.objectField(type, 'totalCount', (t) =>
    t.int({ description: totalCount, resolve: (page) => page.totalCount }),
  );
  return type;
}
