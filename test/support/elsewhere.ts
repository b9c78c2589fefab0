// Whoever asks more in a minute than one network may comes from many.
import { randomBytes } from 'node:crypto';

/** The headers of a request from a network that nobody came from yet; a server believes them that trusts LOOPBACK as its proxy. */
export const fromElsewhere = (): Readonly<Record<string, string>> => ({
  'x-forwarded-for': `2001:db8:${randomBytes(2).toString('hex')}:${randomBytes(2).toString('hex')}::1`,
});
