// Holds somebody back who is about to leave the page: by a link, by going back or forward, or by closing the tab.
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';

/** Where somebody was going. */
export interface Leaving {
  readonly go: () => void;
  readonly stay: () => void;
}

/** Where the browser stands among the pages that it went through: react-router counts them in the history's state. */
function positionIn(state: unknown): number {
  return typeof state === 'object' && state !== null && 'idx' in state ? Number(state.idx) : 0;
}

/** The link of a plain click that leads to another page of the app; one that downloads leads nowhere. */
function linkOf(event: MouseEvent): HTMLAnchorElement | undefined {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    return undefined;
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
  const isHere = link?.origin === window.location.origin && link.pathname === window.location.pathname;
  return link && !link.target && !link.hasAttribute('download') && !isHere ? link : undefined;
}

/**
 * While `isHeld` answers true, a step away is stopped and returned here, to be gone on with or not.
 * (react-router's own way needs its router with data loading: 17 KB more of first load.)
 */
export function useLeaving(isHeld: () => boolean): Leaving | undefined {
  const [leaving, setLeaving] = useState<Leaving>();
  const position = useRef(0);
  const location = useLocation();
  useEffect(() => {
    position.current = positionIn(history.state);
  }, [location]);
  useEffect(() => {
    let isFree = false;
    let isReturning = false;
    const hold = (go: () => void) =>
      setLeaving({
        go: () => {
          isFree = true;
          setLeaving(undefined);
          go();
        },
        stay: () => setLeaving(undefined),
      });
    const onClick = (event: MouseEvent) => {
      const link = linkOf(event);
      if (!link || isFree || !isHeld()) return;
      event.preventDefault();
      event.stopPropagation();
      hold(() => link.click());
    };
    // The browser has gone already: it is brought back before the router hears of it.
    const onPop = (event: PopStateEvent) => {
      const steps = positionIn(event.state) - position.current;
      const isStopped = !isFree && isHeld() && steps !== 0;
      if (isReturning || isStopped) event.stopImmediatePropagation();
      if (isStopped && !isReturning) {
        history.go(-steps);
        hold(() => history.go(steps));
      }
      isReturning = isStopped && !isReturning;
    };
    const onUnload = (event: BeforeUnloadEvent) => {
      // The browser asks in its own words.
      if (isHeld()) event.preventDefault();
    };
    document.addEventListener('click', onClick, true);
    window.addEventListener('popstate', onPop, true);
    window.addEventListener('beforeunload', onUnload);
    return () => {
      document.removeEventListener('click', onClick, true);
      window.removeEventListener('popstate', onPop, true);
      window.removeEventListener('beforeunload', onUnload);
    };
    // Listens once; what it asks is asked at the moment of leaving.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  return leaving;
}
