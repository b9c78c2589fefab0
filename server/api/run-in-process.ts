// Runs a page's operation in process: the same schema, grants and checks as over HTTP, without the HTTP.
import { compileOperation, type CompiledOperation, type Variables } from './compiled.ts';
import type { Context } from './context.ts';

const compiled = new Map<string, CompiledOperation>();

/** The operation, checked and compiled once. There are as many as the pages have. */
function compiledOf(operation: string): CompiledOperation {
  const known = compiled.get(operation);
  if (known) return known;
  const made = compileOperation(operation);
  compiled.set(operation, made);
  return made;
}

/** The operation's data. Throws the first error, as resolvers threw it. */
export async function run<Data>(operation: string, variables: Variables, context: Context): Promise<Data> {
  const { data, failures } = await compiledOf(operation).run(variables, context);
  const [failure] = failures;
  if (failure) throw failure.error;
  // The operation was checked against the schema, and its type was generated from both.
  return data as Data;
}
