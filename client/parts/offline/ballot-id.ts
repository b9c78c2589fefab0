// Makes the random number of a slip on the phone, so that no cache can give one number to two people.

/** A UUID v4 (RFC 9562, 5.4); `crypto.randomUUID` is missing on plain http. */
export function makeBallotId(): string {
  // In place of each 0 and 1 stands any digit, in place of the 8 one of 8 to b.
  return '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, (digit) => {
    const [byte = 0] = crypto.getRandomValues(new Uint8Array(1));
    return (Number(digit) ^ (byte & (15 >> (Number(digit) / 4)))).toString(16);
  });
}
