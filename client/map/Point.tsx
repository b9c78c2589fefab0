// A point of a map: a circle that leads somewhere, and its name in words while it is pointed at, touched or has the focus.
import { percent } from './places.ts';

type Props = {
  href: string;
  /** What a screen reader says. */
  label: string;
  name: string;
  /** What is known of it. */
  told: string;
  /** What its circle looks like. */
  kind: string;
  x: number;
  y: number;
  radius: number;
};

/** 24 px across: WCAG 2.2, 2.5.8. */
const TARGET = 12;

/**
 * Without a script. Where nothing can be pointed at, the first touch reaches the group alone, which takes the focus and shows
 * the name; only then the link can be touched. The name stands below the map, so that it covers no other point.
 */
export function Point({ href, label, name, told, kind, x, y, radius }: Props) {
  const target = <circle className="target" cx={percent(x)} cy={percent(y)} r={TARGET} />;
  return (
    <g tabIndex={-1}>
      {target}
      <a href={href} aria-label={label}>
        {target}
        <circle className={kind} cx={percent(x)} cy={percent(y)} r={percent(radius)} />
        <foreignObject className="told" y="100%" width="100%" height="75">
          <p>
            <strong>{name}</strong> {told}
          </p>
        </foreignObject>
      </a>
    </g>
  );
}
