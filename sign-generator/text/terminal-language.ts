// Which language somebody at the terminal reads, as POSIX says it.

/** Whether it is Bulgarian: the first that is set of LC_ALL, LC_MESSAGES and LANG begins with "bg". Else it is English. */
export function isBulgarian(): boolean {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return (LC_ALL || LC_MESSAGES || LANG || '').startsWith('bg');
}
