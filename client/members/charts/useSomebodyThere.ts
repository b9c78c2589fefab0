// Whether somebody moved, pressed or focused anything on the page yet: what is only there to act on is fetched from then on.
import { useSyncExternalStore } from 'react';

const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'focusin', 'scroll'] as const;

let isThere = false;

function subscribe(tell: () => void): () => void {
  const see = () => {
    isThere = true;
    tell();
  };
  for (const sign of SIGNS) window.addEventListener(sign, see, { once: true, passive: true });
  return () => {
    for (const sign of SIGNS) window.removeEventListener(sign, see);
  };
}

export const useSomebodyThere = (): boolean => useSyncExternalStore(subscribe, () => isThere);
