// Lays streets below a picture that says what of the earth it shows, where there are streets.
import { type RefObject, useEffect } from 'react';
import { useStreets, useStreetsTexts } from './useStreets.ts';

/** `drawn`: what stands in the element; it is laid anew with each picture. */
export function useStreetsBelow(element: RefObject<HTMLElement | null>, drawn: string | null): void {
  const tiles = useStreets();
  const texts = useStreetsTexts();
  useEffect(() => {
    const picture = element.current?.querySelector<SVGSVGElement>('svg[data-frame]');
    if (drawn === null || !picture || tiles === null) return undefined;
    let takeAway: (() => void) | null = null;
    let isOver = false;
    // Without them the picture is what it was: a build that is gone, or a line that is, is no fault of it.
    import('../../parts/streets/below.ts').then(
      ({ layBelow }) => {
        if (!isOver) takeAway = layBelow(picture, tiles, texts);
      },
      () => undefined,
    );
    return () => {
      isOver = true;
      takeAway?.();
    };
  }, [element, drawn, tiles, texts]);
}
