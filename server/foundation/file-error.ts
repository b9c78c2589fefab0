// What the file system says by failing, where that is an answer: there is no such file, or there is one already.

/** Whether the error has the code, as ENOENT. */
export function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

/** For a promise that a file or folder is looked for with: null where there is none, or it is gone meanwhile. */
export function nullWhereGone(error: unknown): null {
  if (isCode(error, 'ENOENT')) return null;
  throw error;
}
