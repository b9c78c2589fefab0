// What a developer's command says of words that it does not know.

/** Says what was wrong with the words, and ends with exit code 2. Throws what is no fault of the command line. */
export function sayMisread(error: unknown, command: string): void {
  const isMisread =
    error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_');
  if (!isMisread) throw error;
  console.error(`${error.message}\n${command} --help says how.`);
  process.exitCode = 2;
}
