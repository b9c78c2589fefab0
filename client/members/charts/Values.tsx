// What each point of a chart stands for, told to the mouse, to a finger and to the arrow keys: laid over the picture.
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import './charts.css';

export interface Told {
  /** Where it lies: in per cent of the width, and in pixels from the top. */
  readonly left: number;
  readonly top: number;
  readonly words: string;
}

/** Nearer than this to the top of the window there is no room above for the words. */
const ROOM = 110;

type Props = {
  /** What is told of. */
  label: string;
  /** In the order in which the keys lead through them. */
  points: readonly Told[];
};

/** One stop of Tab, on which the arrow keys lead from point to point; the nearest one is told where something points. */
export function Values({ label, points }: Props) {
  const area = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(points.length - 1);
  const [shown, setShown] = useState<'above' | 'below'>();
  const point = points[Math.min(at, points.length - 1)];
  if (!point) return null;
  const show = (next: number) => {
    const to = Math.max(0, Math.min(points.length - 1, next));
    const edge = area.current?.getBoundingClientRect().top ?? 0;
    setAt(to);
    setShown(edge + (points[to]?.top ?? 0) < ROOM ? 'below' : 'above');
  };
  const hide = () => setShown(undefined);
  const find = ({ clientX, clientY }: PointerEvent) => {
    const box = area.current?.getBoundingClientRect();
    if (!box) return;
    const awayFrom = ({ left, top }: Told) =>
      Math.hypot(box.left + (left / 100) * box.width - clientX, (box.top + top - clientY) / 4);
    show(
      points.reduce((nearest, each, to) => {
        const best = points[nearest];
        return best && awayFrom(best) <= awayFrom(each) ? nearest : to;
      }, 0),
    );
  };
  const move = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = {
      ArrowLeft: at - 1,
      ArrowDown: at - 1,
      ArrowRight: at + 1,
      ArrowUp: at + 1,
      Home: 0,
      End: points.length - 1,
    };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    show(to);
  };
  return (
    <div
      ref={area}
      className="values"
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={1}
      aria-valuemax={points.length}
      aria-valuenow={at + 1}
      aria-valuetext={point.words}
      onKeyDown={move}
      onFocus={() => show(at)}
      onBlur={hide}
      onPointerMove={find}
      onPointerDown={find}
      onPointerLeave={(event) => {
        if (event.pointerType === 'mouse') hide();
      }}
    >
      {shown && (
        <>
          <span className="pointed" style={{ left: `${point.left}%`, top: point.top }} />
          <span
            className={shown === 'below' ? 'tip below' : 'tip'}
            aria-hidden="true"
            style={{ left: `clamp(min(130px, 50%), ${point.left}%, max(100% - 130px, 50%))`, top: point.top }}
          >
            {point.words}
          </span>
        </>
      )}
    </div>
  );
}
