// Connections as Relay's specification has them: a page whose items are edges, each with a cursor, beside the items alone.
import type { ObjectRef } from '@pothos/core';
import { builder, type BuilderTypes } from './builder.ts';
import { pageTypeOf, type Connection, type CountedConnection } from './list-pages.ts';

interface Edge<Item> {
  readonly node: Item;
  readonly cursor: () => string;
}

/** What the API says of a connection, and of the items on it. */
interface Said {
  readonly description: string;
  readonly nodes: string;
}

/**
 * Declares the connection of a list and the type of its edges; `name` is that of the connection. What else is told of the list is
 * added to it as a field. Source: relay.dev, GraphQL Cursor Connections Specification.
 */
export function connectionOf<Item, C extends Connection<Item> = Connection<Item>>(
  name: `${string}Connection`,
  item: ObjectRef<BuilderTypes, Item>,
  said: Said,
): ObjectRef<BuilderTypes, C> {
  const edge = builder.objectRef<Edge<Item>>(name.replace(/Connection$/, 'Edge')).implement({
    description: 'An item of a page, and where it stands in the list.',
    fields: (t) => ({
      node: t.expose('node', { type: item, complexity: 0, description: 'The item.' }),
      cursor: t.string({
        description: 'Give it as `after` or `before` to the same list, to go on from this item.',
        resolve: ({ cursor }) => cursor(),
      }),
    }),
  });
  const type = pageTypeOf<Item, C>(name, item, said);
  builder.objectField(type, 'edges', (t) =>
    t.field({
      type: [edge],
      complexity: { field: 0, multiplier: 1 },
      description: `${said.nodes} Each with its cursor.`,
      resolve: ({ nodes, cursorAt }) => nodes.map((node, at) => ({ node, cursor: () => cursorAt(at) })),
    }),
  );
  return type;
}

/** The same, of a list that says how long all of it is. */
export function countedConnectionOf<Item, C extends CountedConnection<Item> = CountedConnection<Item>>(
  name: `${string}Connection`,
  item: ObjectRef<BuilderTypes, Item>,
  { totalCount, ...said }: Said & { readonly totalCount: string },
): ObjectRef<BuilderTypes, C> {
  const type = connectionOf<Item, C>(name, item, said);
  builder.objectField(type, 'totalCount', (t) =>
    t.int({ description: totalCount, resolve: (page) => page.totalCount }),
  );
  return type;
}
