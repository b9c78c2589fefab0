// A page of a list: at most 100 items, whether more are there at either end, and where to go on.
import type { ObjectRef } from '@pothos/core';
import type { Slice } from '../foundation/database/slice.ts';
import { builder, type BuilderTypes } from './builder.ts';
import { Cursor, isIdKey } from './cursor.ts';
import { costOfPage, pageArgs, sliceOf, type PageArguments } from './page-arguments.ts';
import { idFrom } from './scalars.ts';

export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

export interface Page<Item> {
  readonly nodes: readonly Item[];
  readonly pageInfo: PageInfo;
}

/** A page on which each item has a cursor of its own. */
export interface Connection<Item> extends Page<Item> {
  /** That of the item at the position, from 0. */
  readonly cursorAt: (position: number) => string;
}

/** A page of a list that says how long all of it is. */
export interface CountedConnection<Item> extends Connection<Item> {
  readonly totalCount: number;
}

/**
 * The page of what was read for a slice: without the one item too many, and in the order of the list. Behind its cursor there is at
 * least the item of it.
 */
function toPage<Item>(
  cursor: Cursor,
  items: readonly Item[],
  { after, take, isBackward }: Slice<unknown>,
  keys: (item: Item) => readonly string[],
): Connection<Item> {
  const read = items.slice(0, take - 1);
  const nodes = isBackward ? read.toReversed() : read;
  const cursorOf = (item: Item | undefined) => (item === undefined ? null : cursor.write(keys(item)));
  const [isMore, isCursor] = [items.length >= take, after !== null];
  return {
    nodes,
    cursorAt: (position) => cursorOf(nodes[position]) ?? '',
    pageInfo: {
      hasNextPage: isBackward ? isCursor : isMore,
      hasPreviousPage: isBackward ? isMore : isCursor,
      startCursor: cursorOf(nodes[0]),
      endCursor: cursorOf(nodes.at(-1)),
    },
  };
}

/** What a list is sorted by, as the keys of its cursors. */
interface Order<Item, Keys> {
  readonly of: (item: Item) => readonly string[];
  readonly from: (keys: readonly string[]) => Keys | null;
}

/** The pages of a list: the arguments of one, its cost, what is read for it, and the page. `usual`: how many items it has; `least`: how few. */
export function pagesBy<Item, Keys>(cursor: Cursor, usual: number, order: Order<Item, Keys>, least = 1) {
  const sizes = { usual, least };
  return {
    args: pageArgs(sizes),
    cost: costOfPage(sizes),
    wanted: (args: PageArguments): Slice<Keys> =>
      sliceOf(args, sizes, (text) => {
        const keys = cursor.read(text);
        return keys && order.from(keys);
      }),
    cut: <Found extends Item>(items: readonly Found[], slice: Slice<unknown>) =>
      toPage(cursor, items, slice, order.of),
  };
}

/** The same of a list that is ordered so that the id of an item tells where to go on. */
export function pagesById(list: string, usual: number) {
  return pagesBy<{ readonly id: bigint }, bigint>(new Cursor(list, isIdKey), usual, {
    of: ({ id }) => [String(id)],
    from: ([id = '']) => idFrom(id),
  });
}

export const PageInfoType = builder.objectRef<PageInfo>('PageInfo').implement({
  description: 'Where a page of a list begins and ends.',
  fields: (t) => ({
    hasNextPage: t.exposeBoolean('hasNextPage', { description: 'Whether more items follow.' }),
    hasPreviousPage: t.exposeBoolean('hasPreviousPage', { description: 'Whether items come before these.' }),
    startCursor: t.exposeString('startCursor', {
      nullable: true,
      description:
        'Give it as `before` for what comes before. Null where the page is empty, and of tables that only go forwards.',
    }),
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
export function pageTypeOf<Item, P extends Page<Item> = Page<Item>>(
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
        description: 'Where the page begins and ends.',
        resolve: ({ pageInfo }) => pageInfo,
      }),
    }),
  });
}
