// Fetches the next page of a list: whether that is under way, and what went wrong.
import { useState } from 'react';

/** `load` fetches the page; if it fails, the pages shown so far stay, and `loadPage` tries again. */
export function useNextPage(load: () => Promise<unknown>) {
  const [state, setState] = useState<'ready' | 'loading' | Error>('ready');
  const loadPage = async () => {
    setState('loading');
    try {
      await load();
      setState('ready');
    } catch (error) {
      setState(error instanceof Error ? error : new Error(String(error)));
    }
  };
  return { state, loadPage };
}
