// Forgets what is over of signing in: sessions, challenges and codes.
import { forgetSessions, forgetUsedCodes, forgetVerifications } from './store-ended.ts';

/** Takes away all of it that is over at the instant. */
export async function forgetEnded(gate: Parameters<typeof forgetSessions>[0], now: Date): Promise<void> {
  await forgetSessions(gate, now);
  await forgetVerifications(gate, now);
  await forgetUsedCodes(gate, now);
}
