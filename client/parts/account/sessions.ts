// What the server answers of the sessions that are open.

export interface OpenSession {
  readonly id: string;
  /** Names the session where it is to be ended. */
  readonly token: string;
  readonly userAgent: string;
  /** ISO 8601. */
  readonly startedAt: string;
}

/** The sessions in better-auth's answer, the newest first. */
export function sessionsIn(answer: unknown): OpenSession[] {
  const rows = answer as readonly Readonly<Record<string, unknown>>[];
  return rows
    .map(({ id, token, userAgent, createdAt }) => ({
      id: String(id),
      token: String(token),
      userAgent: typeof userAgent === 'string' ? userAgent : '',
      startedAt: String(createdAt),
    }))
    .toSorted((a, b) => b.startedAt.localeCompare(a.startedAt));
}
