// A link inside the explorer: an ordinary one that does not load the page again.
import type { MouseEvent, ReactNode } from 'react';
import type { Language } from '../text/texts.ts';
import { type Address, navigate, writeAddress } from './address.ts';

type Props = { to: Address; className?: string; language?: Language; children: ReactNode };

/** Opening in a new tab or window stays with the browser. `language`: the one the link leads to and is written in. */
export function Link({ to, className, language, children }: Props) {
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    navigate(to);
    window.scrollTo(0, 0);
  };
  return (
    <a href={writeAddress(to)} className={className} hrefLang={language} lang={language} onClick={follow}>
      {children}
    </a>
  );
}
