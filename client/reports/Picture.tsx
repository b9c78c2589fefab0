// A drawing on a page: its shapes as SVG, painted by the classes of their paints.
import type { Drawing, Paint, Shape } from './shapes.ts';

type Props = {
  drawing: Drawing;
  /** What it shows; none: other words say it. */
  alt?: string;
  className?: string;
};

export function Picture({ drawing: { width, height, shapes }, alt, className }: Props) {
  return (
    <svg
      viewBox={`0 0 ${width} ${Math.ceil(height)}`}
      width="100%"
      {...(className && { className })}
      {...(alt === undefined
        ? { 'aria-hidden': true, focusable: false }
        : { role: 'img', 'aria-label': alt })}
    >
      {shapes.map((shape, at) => (
        <Drawn key={at} shape={shape} />
      ))}
    </svg>
  );
}

const round = (value: number): number => Math.round(value * 100) / 100;

function paintedOf({ fill, stroke, strokeWidth }: { fill?: Paint; stroke?: Paint; strokeWidth?: number }) {
  const className = [fill && `fill-${fill}`, stroke && `stroke-${stroke}`].filter(Boolean).join(' ');
  return { className, ...(strokeWidth !== undefined && { strokeWidth: round(strokeWidth) }) };
}

function Drawn({ shape }: { shape: Shape }) {
  if (shape.kind === 'text') {
    const { x, y, text, size, align, fill, isBold } = shape;
    const anchor = ({ left: 'start', centre: 'middle', right: 'end' } as const)[align];
    return (
      <text
        x={round(x)}
        y={round(y)}
        fontSize={size}
        textAnchor={anchor}
        className={`fill-${fill}`}
        {...(isBold && { fontWeight: 700 })}
      >
        {text}
      </text>
    );
  }
  const painted = paintedOf(shape);
  if (shape.kind === 'rect') {
    const { x, y, width, height, radius = 0 } = shape;
    const box = { x: round(x), y: round(y), width: round(width), height: round(height) };
    return <rect {...box} rx={radius} {...painted} />;
  }
  if (shape.kind === 'line') {
    const { x1, y1, x2, y2, isRound } = shape;
    const ends = { x1: round(x1), y1: round(y1), x2: round(x2), y2: round(y2) };
    return <line {...ends} {...painted} {...(isRound && { strokeLinecap: 'round' })} />;
  }
  if (shape.kind === 'circle')
    return <circle cx={round(shape.x)} cy={round(shape.y)} r={shape.radius} {...painted} />;
  return <path d={shape.d} {...painted} />;
}
