// Components that are fetched when they are first shown.
import { type ComponentType, lazy } from 'react';
import { Refused } from './refused.ts';

/** `lazyComponent(async () => (await import('…/Places.tsx')).Places)`; where it cannot be fetched, Refused tells that there is no connection. */
export function lazyComponent<Props extends object = object>(load: () => Promise<ComponentType<Props>>) {
  return lazy(async () => {
    try {
      return { default: await load() };
    } catch (cause) {
      throw new Refused('UNREACHABLE', { cause });
    }
  });
}
