// Draws the chosen period over a chart of months, and lets a pointer draw another one.
import { type PointerEvent, useState } from 'react';
import type { Months } from './period.ts';

type Props = Months & {
  /** Every month of the chart, YYYY-MM. */
  starts: readonly string[];
  onChoose: (months: Months) => void;
};

/** The fixed end and the one that follows the pointer, as indices of months. */
type Drag = { readonly anchor: number; readonly head: number };

const reach = 20;

/** For eyes and pointers only: the two lists beside it choose the same by keyboard and by ear. */
export function Brush({ starts, from, to, onChoose }: Props) {
  const [drag, setDrag] = useState<Drag>();
  if (starts.length < 2) return null;
  const end = starts.length - 1;
  const first = Math.max(0, from ? starts.findIndex((start) => start >= from) : 0);
  const last = to ? starts.findLastIndex((start) => start <= to) : end;
  const [low, high] = drag
    ? [Math.min(drag.anchor, drag.head), Math.max(drag.anchor, drag.head)]
    : [first, Math.max(first, last)];

  const place = ({ currentTarget, clientX }: PointerEvent) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    const x = clientX - left;
    const index = Math.min(end, Math.max(0, Math.floor((x / width) * starts.length)));
    return { x, width, index };
  };
  const start = (event: PointerEvent) => {
    if (event.button !== 0) return;
    const { x, width, index } = place(event);
    event.currentTarget.setPointerCapture(event.pointerId);
    const edge = (at: number) => (at / starts.length) * width;
    // Close to a handle its own end moves; anywhere else a new period begins.
    if (Math.abs(x - edge(low)) < reach) setDrag({ anchor: high, head: low });
    else if (Math.abs(x - edge(high + 1)) < reach) setDrag({ anchor: low, head: high });
    else setDrag({ anchor: index, head: index });
  };
  const follow = (event: PointerEvent) => {
    if (drag) setDrag({ ...drag, head: place(event).index });
  };
  const finish = () => {
    setDrag(undefined);
    if (drag)
      onChoose({ from: low > 0 ? starts[low] : undefined, to: high < end ? starts[high] : undefined });
  };
  const per = (at: number) => `${((at / starts.length) * 100).toFixed(2)}%`;
  return (
    <svg
      className="brush"
      aria-hidden="true"
      // Else the browser selects text, and the next stroke drags that about.
      onMouseDown={(event) => event.preventDefault()}
      onPointerDown={start}
      onPointerMove={follow}
      onPointerUp={finish}
      onPointerCancel={() => setDrag(undefined)}
    >
      <rect width="100%" height="100%" fillOpacity="0" />
      <rect className="outside" width={per(low)} height="100%" />
      <rect className="outside" x={per(high + 1)} width={per(end - high)} height="100%" />
      {[low, high + 1].map((at, which) => (
        <g className="handle" key={which}>
          <line x1={per(at)} x2={per(at)} y1="0" y2="100%" />
          <circle cx={per(at)} cy="40%" r="9" />
        </g>
      ))}
    </svg>
  );
}
