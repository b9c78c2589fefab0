// Hashes of passwords, one or two at a time: each takes a core for a twentieth of a second, and 16 MB. Two hundred sign-ins at once
// would take all of Node's threads, and both cores of a small machine from the votes.
import { availableParallelism } from 'node:os';
import { hashPassword, verifyPassword } from 'better-auth/crypto';
import { createTurns } from '../../foundation/serial-queue.ts';

const AT_ONCE = availableParallelism() < 4 ? 1 : 2;
/** Of the whole process, which has so many threads. How many may wait, answer-auth.ts bounds. */
const takeTurn = createTurns(Infinity, AT_ONCE);

/** How better-auth hashes, taking turns. */
export const hashing = {
  hash: (password: string): Promise<string> => takeTurn(() => hashPassword(password)),
  verify: (proof: Parameters<typeof verifyPassword>[0]): Promise<boolean> =>
    takeTurn(() => verifyPassword(proof)),
} as const;
