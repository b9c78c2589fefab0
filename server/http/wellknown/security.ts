// Where somebody who found a weakness may say so (RFC 9116).

/** Half a year: the file shall not outlive who answers it, and is made anew each time. */
const VALID_DAYS = 180;
const DAY_MS = 86_400_000;

/** The text of security.txt at the origin: the contact as an address with its protocol. */
export function securityText(contact: string, origin: string, now: Date): string {
  const until = new Date((Math.floor(now.getTime() / DAY_MS) + VALID_DAYS) * DAY_MS);
  const lines = [`Contact: ${contact}`, `Expires: ${until.toISOString()}`, 'Preferred-Languages: bg, en'];
  // Only what came by TLS can vouch for itself.
  if (origin.startsWith('https:')) lines.push(`Canonical: ${origin}/.well-known/security.txt`);
  return `${lines.join('\n')}\n`;
}
