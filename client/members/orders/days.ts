// Days as forms begin with them, YYYY-MM-DD.

/** The day so many days from today. */
export function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

export const today = (): string => inDays(0);
