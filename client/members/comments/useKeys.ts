// Keys for whoever goes through many comments: they work only while focus is inside one, and every one has a button too.
import { type RefObject, useEffect } from 'react';

export interface Keys {
  /** 1 to 9, in the comment of the id. */
  readonly onDigit: (id: string, digit: number) => void;
  readonly onEscape: () => void;
}

/** Arrows go to the comment before and behind; items carry their id in `data-id`. */
export function useKeys(list: RefObject<HTMLElement | null>, { onDigit, onEscape }: Keys): void {
  useEffect(() => {
    const element = list.current;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const item = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-id]') : null;
      if (!item) return;
      const to = { ArrowDown: item.nextElementSibling, ArrowUp: item.previousElementSibling }[event.key];
      if (to instanceof HTMLElement) to.focus();
      else if (/^[1-9]$/.test(event.key)) onDigit(item.dataset['id'] ?? '', Number(event.key));
      else if (event.key === 'Escape') onEscape();
      else return;
      event.preventDefault();
    };
    element?.addEventListener('keydown', onKey);
    return () => element?.removeEventListener('keydown', onKey);
  });
}
