// The badge that other sites show: a published number, of how many ratings and up to when, in the city's colour, light and dark.
import { average } from '../text/formats.ts';
import { say, sayCount } from '../text/say.ts';
import type { Wording } from '../text/texts.ts';
import { readableColours } from '../parts/colour/colour.ts';
import { BADGE, type EmbedTheme } from '../parts/embed/html.ts';
import { linesOf } from './lines.ts';

export interface Badged {
  readonly wording: Wording;
  /** Whose results these are, in words, and what was rated. */
  readonly owner: string;
  readonly name: string;
  /** What a link to the page says. */
  readonly see: string;
  /** The municipality's, `#rrggbb`. */
  readonly colour: string;
  readonly isDemo: boolean;
  readonly summary: { readonly count: number; readonly average: number | null };
  /** The month of the newest ratings that are counted, in words; null: there are none. */
  readonly upTo: string | null;
}

/** The same in one sentence, for whoever does not see it. */
function badgeSentence({ wording, name, summary, upTo }: Badged): string {
  const { language, texts } = wording;
  if (summary.average === null || upTo === null) return say(texts.badge.none, { name });
  return say(texts.badge.rated, {
    name,
    average: average(summary.average, language),
    answers: sayCount(texts.results.answers, summary.count, language),
    upTo: say(texts.badge.upTo, { month: upTo }),
  });
}

const TEXT = 122;
const TRACK = { from: 20, to: 100, y: 88 } as const;

// No font is fetched, so none is measured: a wide one has about so many letters in a line.
const LETTERS = { name: 26, small: 36 } as const;

const SCHEMES = {
  light: { sheet: '#ffffff', edge: '#cfccbd', ink: '#191e1a', soft: '#585e56', track: '#e2e0d4' },
  dark: { sheet: '#1d221d', edge: '#454d45', ink: '#f1efe6', soft: '#b3bab0', track: '#454d45' },
} as const;

type Shades = Record<keyof (typeof SCHEMES)['light'] | 'own', string>;

/** As rules that hold in the dark alone; an attribute gives way to them. */
const inTheDark = ({ sheet, edge, ink, soft, track, own }: Shades): string =>
  `@media(prefers-color-scheme:dark){.sheet{fill:${sheet};stroke:${edge}}.ink{fill:${ink}}` +
  `.soft{fill:${soft}}.track{fill:${track}}.own{fill:${own}}}`;

/** An `svg` element that stands alone: no script, no font, nothing to fetch. */
export function Badge({ theme, ...badged }: Badged & { theme: EmbedTheme }) {
  const { wording, owner, name, colour, isDemo, summary, upTo } = badged;
  const { language, texts } = wording;
  const own = readableColours(colour);
  const shades = (scheme: keyof typeof SCHEMES): Shades => ({ ...SCHEMES[scheme], own: own[scheme].colour });
  const { sheet, edge, ink, soft, track, own: ownShade } = shades(theme === 'dark' ? 'dark' : 'light');
  const lines = linesOf(name, LETTERS.name, 2);
  const isRated = summary.average !== null && upTo !== null;
  const below = isRated
    ? `${sayCount(texts.results.answers, summary.count, language)} ${say(texts.badge.upTo, { month: upTo })}`
    : texts.results.notEnough;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={BADGE.width}
      height={BADGE.height}
      viewBox={`0 0 ${BADGE.width} ${BADGE.height}`}
      fontFamily="system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif"
      xmlLang={language}
      role="img"
      aria-labelledby="title desc"
    >
      <title id="title">{badgeSentence(badged)}</title>
      <desc id="desc">
        {say(texts.badge.by, { owner: isDemo ? `${owner} · ${texts.page.demo}` : owner })}
      </desc>
      {theme === 'reader' && <style dangerouslySetInnerHTML={{ __html: inTheDark(shades('dark')) }} />}
      <rect
        className="sheet"
        x="0.5"
        y="0.5"
        width={BADGE.width - 1}
        height={BADGE.height - 1}
        rx="10"
        fill={sheet}
        stroke={edge}
      />
      <text className="own" x={TEXT} y="24" fontSize="12" fontWeight="600" fill={ownShade}>
        {linesOf(isDemo ? `${texts.report.demo} · ${owner}` : owner, LETTERS.small, 1)[0]}
      </text>
      {lines.map((line, at) => (
        <text
          key={line}
          className="ink"
          x={TEXT}
          y={(lines.length === 1 ? 54 : 46) + at * 19}
          fontSize="15"
          fontWeight="700"
          fill={ink}
        >
          {line}
        </text>
      ))}
      <text className="soft" x={TEXT} y="90" fontSize="12" fill={soft}>
        {linesOf(below, LETTERS.small, 1)[0]}
      </text>
      <rect
        className="track"
        x={TRACK.from}
        y={TRACK.y - 3}
        width={TRACK.to - TRACK.from}
        height="6"
        rx="3"
        fill={track}
      />
      {!isRated && (
        <text className="soft" x={TRACK.from} y="56" fontSize="42" fill={soft}>
          –
        </text>
      )}
      {summary.average !== null && upTo !== null && (
        <>
          <text className="ink" x={TRACK.from} y="56" fontSize="42" fontWeight="800" fill={ink}>
            {average(summary.average, language)}
          </text>
          <text className="soft" x={TRACK.from} y="74" fontSize="12" fill={soft}>
            {texts.results.outOf}
          </text>
          <circle
            cx={TRACK.from + ((summary.average - 1) / 9) * (TRACK.to - TRACK.from)}
            cy={TRACK.y}
            r="7"
            fill="#e9a41a"
            stroke="#a86c00"
            strokeWidth="1.5"
          />
        </>
      )}
    </svg>
  );
}
