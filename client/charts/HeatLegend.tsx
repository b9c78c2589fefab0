// What the steps of a heat map mean: the averages that each is of.
import { average } from '../text/formats.ts';
import type { Heat } from './heat.ts';
import './heat.css';

type Props = { heat: Heat; language: string; title: string };

/** Nothing where there is nothing to tell apart. */
export function HeatLegend({ heat, language, title }: Props) {
  if (heat.ranges.length < 2) return null;
  return (
    <p className="heat-legend">
      <span>{title}</span>
      {heat.ranges.map(({ step, from, to }) => (
        <b key={step} className={`heat-${step}`}>
          {from === to ? average(from, language) : `${average(from, language)}–${average(to, language)}`}
        </b>
      ))}
    </p>
  );
}
