// The client's own operations, known by their hashes: a request names one, and sends no text.
import { isRecord } from '../foundation/json.ts';
import { createHash } from 'node:crypto';
import { manifest } from '../../client/generated/manifest.ts';
import { AppError } from '../foundation/errors.ts';
import { compileOperation, type CompiledOperation, type Variables } from './compiled.ts';

/** The operations by the SHA-256 of their texts, each checked when it is first asked for. Nobody can add one. */
export type PersistedOperations = ReadonlyMap<string, () => CompiledOperation>;

/** What a request says in its body, as it came. */
export type Body = Readonly<Record<string, unknown>>;

/** All of them. To check them at once would keep each start for a second; that all hold is a test's matter. */
export function persistedOperations(): PersistedOperations {
  return new Map(
    manifest.map(({ hash, text }) => {
      let compiled: CompiledOperation | undefined;
      return [hash, () => (compiled ??= compileOperation(text))];
    }),
  );
}

/**
 * The operation that the body names, by Apollo's `extensions.persistedQuery.sha256Hash` or by `documentId`; null where
 * it sends a text of its own, with or without the hash of it. Refuses an unknown hash in the words for which clients
 * send the text instead, and a hash that is not the text's. A stranger's text is never kept under its hash.
 */
export function findOperation(operations: PersistedOperations, body: Body): CompiledOperation | null {
  const hash = hashIn(body);
  if (hash === null) return null;
  const { query, operationName } = body;
  if (typeof query === 'string' && createHash('sha256').update(query).digest('hex') !== hash)
    throw new AppError('BAD_INPUT', 'This is not the hash of the query.');
  const operation = operations.get(hash)?.();
  if (!operation) {
    if (typeof query === 'string') return null;
    throw new AppError('BAD_INPUT', 'PersistedQueryNotFound');
  }
  if (typeof operationName === 'string' && operationName !== operation.name)
    throw new AppError('BAD_INPUT', 'The operation of this hash has another name.');
  return operation;
}

/** What a request says in its address instead. Refuses (BAD_INPUT) what should be JSON and is not. */
export function bodyIn(search: string): Body {
  const said = new URLSearchParams(search);
  return Object.fromEntries(
    [...said].map(([name, text]) => [name, isJson(name) ? objectIn(name, text) : text]),
  );
}

const isJson = (name: string): boolean => name === 'variables' || name === 'extensions';

function objectIn(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new AppError('BAD_INPUT', `${name} are no JSON.`, { cause: error });
  }
}

/** The variables in the body. */
export function variablesIn({ variables = null }: Body): Variables {
  if (variables === null) return {};
  if (isRecord(variables)) return variables;
  throw new AppError('BAD_INPUT', 'variables are an object.');
}

function hashIn({ extensions, documentId }: Body): string | null {
  const named = isRecord(extensions) ? extensions['persistedQuery'] : undefined;
  if (isRecord(named)) return String(named['sha256Hash']);
  return typeof documentId === 'string' ? documentId.replace(/^sha256:/, '') : null;
}
