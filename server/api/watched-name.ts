// What the watch over the event loop calls an operation: its own name where it is ours, else its fields. Nobody's own words.
import { Kind, OperationTypeNode, type DocumentNode } from 'graphql';
import { SIGN } from '../foundation/event-loop/request-names.ts';
import { ofSchema } from './schema.ts';

/** Fields about a sign, and slips cast there: one name for all, so that no line of a log tells that somebody voted. */
const OF_SIGNS: ReadonlySet<string> = new Set(['sign', 'rate', 'rateSealed', 'answer', 'comment']);
const MOST_FIELDS = 3;
const fields = ofSchema((schema) =>
  [OperationTypeNode.QUERY, OperationTypeNode.MUTATION].flatMap((type) =>
    Object.keys(schema.getRootType(type)?.getFields() ?? {}),
  ),
);

/** The name of a document that the schema may know or not; `own`: what its operation is called, where it is ours. */
export function watchedName(document: DocumentNode, own: string | null = null): string {
  const asked = new Set(
    document.definitions.flatMap((node) =>
      node.kind === Kind.OPERATION_DEFINITION
        ? node.selectionSet.selections.flatMap((each) => (each.kind === Kind.FIELD ? each.name.value : []))
        : [],
    ),
  );
  if ([...asked].some((name) => OF_SIGNS.has(name))) return SIGN;
  return (
    own ??
    (fields()
      .filter((name) => asked.has(name))
      .slice(0, MOST_FIELDS)
      .join(' ') ||
      'document')
  );
}
