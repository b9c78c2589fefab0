// A small map of the places of a table: where one lies far from the others, it is seen. The same is said in words beside it.
import { MARK_PATHS } from '../../map/marks.ts';
import { say } from '../../text/say.ts';
import { wholeNumber } from '../../text/formats.ts';
import { useLanguage } from '../language/language.tsx';
import type { Point } from './table.ts';
import { useImportsTexts } from './texts.ts';
import '../../map/map.css';

/** Nothing for fewer than two places. */
export function PointsMap({ points }: { points: readonly Point[] }) {
  const language = useLanguage();
  const { points: texts } = useImportsTexts().mistakes;
  if (points.length < 2) return null;
  const far = points.filter(({ isFar }) => isFar);
  const label = say(texts.label, {
    count: wholeNumber(points.length, language),
    far: wholeNumber(far.length, language),
  });
  return (
    <figure className="map points">
      <svg role="img" aria-label={label} width="100%" height="100%">
        {points.map(({ line, name, x, y, isFar }) => (
          <svg key={line} x={`${x}%`} y={`${y}%`} width="1" height="1" overflow="visible">
            <title>{say(texts.point, { line: String(line), name })}</title>
            <path className={isFar ? 'far' : 'near'} d={isFar ? MARK_PATHS.DAMAGED : MARK_PATHS.MOUNTED} />
          </svg>
        ))}
      </svg>
      <figcaption className="small">{far.length > 0 ? `${texts.lead} ${texts.far}` : texts.lead}</figcaption>
    </figure>
  );
}
