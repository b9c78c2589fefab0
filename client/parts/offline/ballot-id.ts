// Makes the random number of a slip on the phone, so that no cache can give one number to two people.

/** A UUID v4 (RFC 9562, 5.4); `crypto.randomUUID` is missing on plain http. */
export function makeBallotId(): string {
  const bytes = [...crypto.getRandomValues(new Uint8Array(16))];
  const marked = bytes.map((byte, at) => (at === 6 ? (byte & 15) | 64 : at === 8 ? (byte & 63) | 128 : byte));
  const hex = marked.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
