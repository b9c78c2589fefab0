// Whether an operation asks for one municipality alone: only there a key of that municipality allows more.
import { getArgumentValues, Kind, type FieldNode, type SelectionSetNode } from 'graphql';
import type { Asked } from './statements.ts';
import { getSchema } from './schema.ts';

/** Whether every root field of the query names the municipality of the slug, and no other. */
export function asksOnlyFor(slug: string, { document, operation, variables }: Asked): boolean {
  const fields = getSchema().getQueryType()?.getFields() ?? {};
  const fragments = new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node.selectionSet] as const] : [],
    ),
  );
  return rootFields(operation.selectionSet, fragments).every((node) => {
    const field = fields[node.name.value];
    const named = field ? namesIn(getArgumentValues(field, node, variables)) : [];
    return named.length > 0 && named.every((name) => name === slug);
  });
}

function rootFields(
  { selections }: SelectionSetNode,
  fragments: ReadonlyMap<string, SelectionSetNode>,
): readonly FieldNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    if (selection.kind === Kind.INLINE_FRAGMENT) return rootFields(selection.selectionSet, fragments);
    const fragment = fragments.get(selection.name.value);
    return fragment ? rootFields(fragment, fragments) : [];
  });
}

/** Municipalities that arguments name, at any depth: every field that belongs to one calls it `municipality` or `slug`. */
function namesIn(value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'municipality' || name === 'slug' ? [inner] : namesIn(inner),
  );
}
