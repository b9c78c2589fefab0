// The scores that a chart's scale has, each as a line across the picture with its number before it.
import { ticksOf, type Scale } from './scale.ts';

type Props = {
  scale: Scale;
  /** Where a score lies, in pixels from the top. */
  heightOf: (score: number) => number;
};

export function ScoreLines({ scale, heightOf }: Props) {
  return ticksOf(scale).map((score) => (
    <g key={score}>
      <line className="grid" x1="0" x2="100%" y1={heightOf(score)} y2={heightOf(score)} />
      <text x="-1em" y={heightOf(score)} dy="0.35em">
        {score}
      </text>
    </g>
  ));
}
