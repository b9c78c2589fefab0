// What is pointed at in a chart, by mouse, by the keyboard or by a finger, and the words on it beside it.
import { type MouseEvent, type PointerEvent, type RefObject, useRef, useState } from 'react';
import './charts.css';

interface Pointed {
  readonly key: string;
  readonly words: string;
  readonly left: number;
  readonly top: number;
  readonly isBelow: boolean;
}

/** Half of what the words are wide at the most, so that they stay within the chart. */
const HALF = 130;
/** How much room they need above. */
const ROOM = 110;

type Target = { readonly currentTarget: Element };

/**
 * `around`: an element that is positioned, in which `tip` is shown. `propsFor` makes a link one that tells its words; a
 * finger has to touch it twice to follow it, since the first time it only points. The words are those that the link is
 * called by: whoever hears it needs them once.
 */
export function usePointed(around: RefObject<HTMLElement | null>) {
  const [pointed, setPointed] = useState<Pointed>();
  const isFirstTouch = useRef(false);
  const show = (key: string, words: string, { currentTarget }: Target) => {
    const box = around.current?.getBoundingClientRect();
    if (!box) return;
    const { left, width, top, bottom } = currentTarget.getBoundingClientRect();
    const middle = left + width / 2 - box.left;
    const isBelow = top < ROOM;
    setPointed({
      key,
      words,
      left: Math.max(HALF, Math.min(box.width - HALF, middle)),
      top: (isBelow ? bottom : top) - box.top,
      isBelow,
    });
  };
  const hide = () => setPointed(undefined);
  const propsFor = (key: string, words: string) => ({
    'aria-label': words,
    onPointerEnter: (event: PointerEvent) => {
      if (event.pointerType === 'mouse') show(key, words, event);
    },
    onPointerLeave: (event: PointerEvent) => {
      if (event.pointerType === 'mouse') hide();
    },
    onPointerDown: (event: PointerEvent) => {
      isFirstTouch.current = event.pointerType !== 'mouse' && pointed?.key !== key;
    },
    onFocus: (event: { readonly currentTarget: Element }) => show(key, words, event),
    onBlur: hide,
    onClick: (event: MouseEvent) => {
      if (!isFirstTouch.current) return;
      event.preventDefault();
      isFirstTouch.current = false;
      show(key, words, event);
    },
  });
  const tip = pointed && (
    <p
      className={pointed.isBelow ? 'tip below' : 'tip'}
      aria-hidden="true"
      style={{ left: pointed.left, top: pointed.top }}
    >
      {pointed.words}
    </p>
  );
  return { pointed: pointed?.key, propsFor, tip };
}
