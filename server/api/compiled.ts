// An operation of our own, checked once, and compiled to JavaScript when it is first run; a stranger's never is, since that costs memory.
import {
  GraphQLError,
  Kind,
  OperationTypeNode,
  parse,
  validate,
  visit,
  type DocumentNode,
  type GraphQLFormattedError,
} from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import { isPlainVote, refuseUnbounded } from './document-bounds.ts';
import type { Context } from './context.ts';
import { costOf, wrongVariables } from './operation-cost.ts';
import { exampleVariables } from './example-variables.ts';
import { MAX_TOKENS, refuseCostly } from './operation-limits.ts';
import { getSchema } from './schema.ts';
import { watchedName } from './watched-name.ts';

/** Variables as they came. */
export type Variables = Readonly<Record<string, unknown>>;

/** What went wrong, as it was thrown, and where in the operation. */
export interface Failure {
  readonly error: unknown;
  readonly where: Pick<GraphQLFormattedError, 'locations' | 'path'>;
}

/** `data` is undefined where nothing ran: the variables are not the operation's, or ask for too much. */
export interface Outcome {
  readonly data: unknown;
  readonly failures: readonly Failure[];
}

export interface CompiledOperation {
  readonly name: string;
  /** What the watch over the event loop calls it. */
  readonly watched: string;
  /** It changes nothing. */
  readonly isQuery: boolean;
  /** It casts a slip, and asks for little more. */
  readonly isPlainVote: boolean;
  /** What it costs with the variables, which may not be of their types. */
  readonly costOf: (variables: Variables) => number;
  /** Runs it once. What goes wrong is in the outcome. */
  readonly run: (variables: Variables, context: Context) => Promise<Outcome>;
}

/**
 * Checks a document of one operation with a name. Throws what is wrong with it: everything that a stranger's document
 * is checked for is checked here, once, and only the variables when it runs. It is compiled by its first run: all of ours
 * at once would keep a start, and so every vote, waiting for a second.
 */
export function compileOperation(text: string): CompiledOperation {
  const document = parse(text, { maxTokens: MAX_TOKENS });
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (!operation?.name) throw new GraphQLError('An operation needs a name.');
  refuseUnbounded(document);
  const [invalid] = validate(getSchema(), document);
  if (invalid) throw invalid;
  const costWith = (variables: Variables) => costOf({ document, operation, variables });
  const usual = costWith(exampleVariables(operation));
  refuseCostly(usual);
  const { value: name } = operation.name;
  let compiled: CompiledQuery | undefined;
  const isAlike = !isPageVariable(document);
  return {
    name,
    watched: watchedName(document, name),
    isQuery: operation.operation === OperationTypeNode.QUERY,
    isPlainVote: isPlainVote(document),
    costOf: (variables) =>
      (isAlike || wrongVariables(operation, variables).length > 0 ? usual : costWith(variables)).complexity,
    run: async (variables, context) => {
      try {
        if (!isAlike) refuseCostly(costWith(variables));
      } catch (error) {
        return { data: undefined, failures: [{ error, where: {} }] };
      }
      compiled ??= compile(document, name);
      const { data, errors = [] } = await compiled.query(undefined, context, variables);
      if (data !== undefined) return { data, failures: errors.map(failureOf) };
      // The variables, in graphql's words, which strangers hear too; or else in the compiler's.
      const [wrong = errors[0]] = wrongVariables(operation, variables);
      return { data, failures: wrong ? [{ error: wrong, where: whereOf(wrong) }] : [] };
    },
  };
}

function compile(document: DocumentNode, name: string): CompiledQuery {
  // Thousands of wrong variables are as many errors: none of them needs a stack.
  const compiled = compileQuery(getSchema(), document, name, { disablingCapturingStackErrors: true });
  if (isCompiledQuery(compiled)) return compiled;
  throw new Error('An operation cannot be compiled.', { cause: compiled.errors?.[0] });
}

/** The arguments that say how many items a page has, from either end. */
const PAGE_SIZES: ReadonlySet<string> = new Set(['first', 'last']);

/** Whether what it costs hangs on a variable: how many items a page has. */
function isPageVariable(document: DocumentNode): boolean {
  let isVariable = false;
  visit(document, {
    Argument: ({ name, value }) => {
      isVariable ||= PAGE_SIZES.has(name.value) && value.kind === Kind.VARIABLE;
    },
  });
  return isVariable;
}

/** An error of a resolver as it was thrown. One that nobody threw is a null where none may be: our bug. */
function failureOf(error: GraphQLError): Failure {
  return { error: error.originalError ?? new Error(error.message), where: whereOf(error) };
}

function whereOf({ locations, path }: GraphQLError): Failure['where'] {
  return { ...(locations && { locations }), ...(path && { path }) };
}
