// What fields take beside their items: the statement that answers one, however many parents ask for it at once.
import {
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type ASTNode,
  type DocumentNode,
  type OperationDefinitionNode,
} from 'graphql';
import { getSchema } from './schema.ts';
import { WEIGHTS } from './field-weights.ts';

/** An operation of a valid document, with what it was sent with. */
export interface Asked {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What the statements of the operation weigh; its fragments as often as they are spread, conditions left aside. */
export function statementsOf({ document, operation }: Pick<Asked, 'document' | 'operation'>): number {
  const fragments = new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  );
  const known = new Map<string, number>();
  const sumOf = (node: ASTNode): number => {
    const types = new TypeInfo(getSchema());
    const spread: string[] = [];
    let own = 0;
    visit(
      node,
      visitWithTypeInfo(types, {
        Field: ({ name }) => {
          own += WEIGHTS[`${types.getParentType()?.name}.${name.value}`] ?? 0;
        },
        FragmentSpread: ({ name }) => {
          spread.push(name.value);
        },
      }),
    );
    return spread.reduce((total, name) => total + sumOfFragment(name), own);
  };
  const sumOfFragment = (name: string): number => {
    const fragment = fragments.get(name);
    if (!known.has(name)) {
      // A fragment within itself, or an unknown one, is refused by validation, which may be still to come.
      known.set(name, 0);
      if (fragment) known.set(name, sumOf(fragment));
    }
    return known.get(name) ?? 0;
  };
  return sumOf(operation);
}
