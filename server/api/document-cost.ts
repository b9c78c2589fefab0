// What a document costs as it is written, whatever it asks for: it is read, and looked through for what is wrong.
import { visit, type DocumentNode } from 'graphql';
import { ENTRY_COST } from './operation-limits.ts';

/** What they weigh, as `npm run bench -- cost` measured them. */
const WEIGHTS = { token: 0.2, fragment: 10, variable: 5, selection: 0.5, field: 5 } as const;

/** What the document costs before any of it runs. */
export function writtenCost(document: DocumentNode): number {
  const { tokenCount = 0 } = document;
  let [fragments, variables, selections, fields] = [0, 0, 0, 0];
  visit(document, {
    FragmentDefinition: () => {
      fragments += 1;
    },
    VariableDefinition: () => {
      variables += 1;
    },
    ObjectField: () => {
      fields += 1;
    },
    SelectionSet: (node) => {
      selections += node.selections.length;
    },
  });
  const { token, fragment, variable, selection, field } = WEIGHTS;
  const parts = fragments * fragment + variables * variable + selections * selection + fields * field;
  return ENTRY_COST + Math.ceil(tokenCount * token + parts);
}
