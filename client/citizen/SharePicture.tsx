// The picture of a results page for sharing, as SVG: whose results, the average as the ball on its track, how many.
import { average } from '../text/formats.ts';
import { say, sayCount } from '../text/say.ts';
import type { MastheadFragment, SummaryRowFragment } from '../generated/operations.ts';
import { papers, readableColours } from '../parts/colour/colour.ts';
import { linesOf } from './lines.ts';
import type { PageContext } from '../parts/page/context.ts';
import { ownerName } from '../parts/page/Masthead.tsx';

type Props = {
  context: PageContext;
  municipality: MastheadFragment;
  /** What was rated. */
  title: string;
  /** What tells it from others: a period, a settlement. */
  about: string;
  summary: SummaryRowFragment;
};

/** Pixels, as Open Graph wants them. */
const PICTURE = { width: 1200, height: 630 } as const;

const MARGIN = 72;
const RIGHT = PICTURE.width - MARGIN;
const TRACK = 470;
const SOFT = '#585e56';

// The font is not measured: its letters are about so wide on average, in parts of their size.
const LETTER = 0.54;

const lettersOf = (size: number): number => Math.floor((RIGHT - MARGIN) / (size * LETTER));

const place = (score: number): number =>
  MARGIN + ((Math.min(10, Math.max(1, score)) - 1) / 9) * (RIGHT - MARGIN);

/** An `svg` element that stands alone. Under the threshold it says that there are not enough answers yet. */
export function SharePicture({ context, municipality, title, about, summary }: Props) {
  const { language, texts } = context;
  const { colour, ink } = readableColours(municipality.colour).light;
  const lines = linesOf(title, lettersOf(60), 2);
  const host = municipality.host ?? new URL(context.publicUrl).host;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={PICTURE.width}
      height={PICTURE.height}
      fontFamily="Sofia Sans"
      fill="#191e1a"
      xmlLang={language}
    >
      <rect width="100%" height="100%" fill={papers.light} />
      <rect width="100%" height="14" fill={colour} />
      <text x={MARGIN} y="92" fontSize="34" fontWeight="700" fill={colour}>
        {ownerName({ context, municipality })}
      </text>
      {municipality.isDemo && (
        <g>
          <rect x={RIGHT - 170} y="52" width="170" height="58" rx="10" fill={colour} />
          <text x={RIGHT - 85} y="92" fontSize="34" fontWeight="800" fill={ink} textAnchor="middle">
            {texts.report.demo}
          </text>
        </g>
      )}
      {lines.map((line, at) => (
        <text key={line} x={MARGIN} y={176 + at * 66} fontSize="60" fontWeight="800">
          {line}
        </text>
      ))}
      <text x={MARGIN} y={176 + lines.length * 66 - 14} fontSize="32" fill={SOFT}>
        {linesOf(about, lettersOf(32), 1)[0]}
      </text>
      <Numbers context={context} summary={summary} colour={colour} />
      <text x={MARGIN} y="586" fontSize="28" fill={SOFT}>
        {municipality.isDemo ? texts.page.demo : host}
      </text>
      <text x={RIGHT} y="586" fontSize="28" fill={SOFT} textAnchor="end">
        {municipality.isDemo && host}
      </text>
    </svg>
  );
}

type NumbersProps = { context: PageContext; summary: SummaryRowFragment; colour: string };

function Numbers({ context: { language, texts }, summary, colour }: NumbersProps) {
  const { results } = texts;
  const { average: mean, interval, count } = summary;
  if (mean === null)
    return (
      <text x={MARGIN} y="420" fontSize="56" fontWeight="700" fill={SOFT}>
        {results.notEnough}
      </text>
    );
  const range =
    interval &&
    say(results.range, {
      lower: average(interval.lower, language),
      upper: average(interval.upper, language),
    });
  return (
    <>
      <text x={MARGIN} y="424" fontSize="150" fontWeight="800">
        {average(mean, language)}
      </text>
      <text x={mean >= 9.95 ? 400 : 320} y="424" fontSize="44" fill={SOFT}>
        {results.outOf}
      </text>
      <text x={RIGHT} y="374" fontSize="44" fontWeight="700" textAnchor="end">
        {sayCount(results.answers, count, language)}
      </text>
      <text x={RIGHT} y="424" fontSize="34" fill={SOFT} textAnchor="end">
        {range}
      </text>
      <rect x={MARGIN} y={TRACK - 6} width={RIGHT - MARGIN} height="12" rx="6" fill="#e2e0d4" />
      {interval && (
        <rect
          x={place(interval.lower)}
          y={TRACK - 24}
          width={Math.max(4, place(interval.upper) - place(interval.lower))}
          height="48"
          fill={colour}
          opacity="0.3"
        />
      )}
      <circle cx={place(mean)} cy={TRACK} r="26" fill="#e9a41a" stroke="#a86c00" strokeWidth="3" />
      <text x={MARGIN} y={TRACK + 56} fontSize="28" fill={SOFT}>
        1
      </text>
      <text x={RIGHT} y={TRACK + 56} fontSize="28" fill={SOFT} textAnchor="end">
        10
      </text>
    </>
  );
}
