// Reads JSON that came from elsewhere, and tells of a value that came so.

/** What the text says; null where it is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // JSON.parse says by throwing that it is no JSON; nothing else can fail here.
    return null;
  }
}

/** Whether the value is an object, and no list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
