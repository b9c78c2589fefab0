// The tablet itself: its token, the whole screen, and a light that stays on.
import { goOn } from './visit.ts';

/** The part of the address that no server is told. */
const token = location.hash.slice(1);

/** Shows that a slip comes from this tablet; goes with each slip and nowhere else. */
export function tokenOf(): string {
  return token;
}

/** Whether the server knows the token; where nothing comes back, it is taken to. */
async function isKnown(): Promise<boolean> {
  if (!token) return false;
  try {
    const answer = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: '{ __typename }' }),
    });
    return answer.status !== 401 && answer.status !== 403;
  } catch {
    return true;
  }
}

async function stayAwake(): Promise<void> {
  if (!document.hidden) await navigator.wakeLock?.request('screen').catch(() => undefined);
}

/** Staff touch the button once: browsers give the whole screen and the light only then. */
export async function begin(): Promise<void> {
  void document.documentElement.requestFullscreen?.().catch(() => undefined);
  void stayAwake();
  document.addEventListener('visibilitychange', () => void stayAwake());
  if (await isKnown()) return goOn('vote');
  const line = document.querySelector<HTMLElement>('[data-unknown]');
  if (!line) return;
  line.textContent = line.dataset['unknown'] ?? '';
  line.hidden = false;
}
