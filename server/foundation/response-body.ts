// Reads what another server answered, up to a limit: no answer is endless.

/** The answer's body, unpacked; null where it has more bytes than the limit, packed or not. */
export async function readResponse({ body }: Response, limit: number): Promise<Buffer | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Leaving it lets go of the connection.
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > limit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
