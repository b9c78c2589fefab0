// The HTML that another site puts in: a badge, a button or a link. Plain elements: no script, no frame, nothing that asks who reads.
import { inMarkup } from '../../text/markup.ts';
import { readableColours } from '../colour/colour.ts';

/** `reader`: as whoever looks at it has set; the others where a site has one look alone. */
export const EMBED_THEMES = ['reader', 'light', 'dark'] as const;

export type EmbedTheme = (typeof EMBED_THEMES)[number];

/** Pixels of a badge. */
export const BADGE = { width: 360, height: 104 } as const;

/** An element that leads here; `rel`: we are not told from which page. */
const anchor = (address: string, attributes: string, inside: string): string =>
  `<a href="${inMarkup(address)}" rel="noreferrer"${attributes}>${inside}</a>`;

interface BadgeAddresses {
  /** Of the page whose number it is, and of the picture. */
  readonly page: string;
  readonly badge: string;
  /** What it is called where it is not seen. It names no number: that of the picture changes. */
  readonly see: string;
  /** Pixels; narrower than the badge, it is drawn smaller. */
  readonly width?: number;
}

export function badgeHtml({ page, badge, see, width = BADGE.width }: BadgeAddresses): string {
  const height = Math.round((width * BADGE.height) / BADGE.width);
  const picture =
    `<img src="${inMarkup(badge)}" alt="${inMarkup(see)}" width="${width}" height="${height}"` +
    ' style="max-width:100%;height:auto" referrerpolicy="no-referrer" loading="lazy">';
  return anchor(page, '', picture);
}

export function linkHtml({ page, see }: Pick<BadgeAddresses, 'page' | 'see'>): string {
  return anchor(page, '', inMarkup(see));
}

/** How the button looks: as CSS properties, by their names in a style. Its border is seen on paper of its own colour. */
export function buttonStyle(colour: string, theme: EmbedTheme): Readonly<Record<string, string>> {
  const { colour: background, ink } = readableColours(colour)[theme === 'dark' ? 'dark' : 'light'];
  return {
    display: 'inline-block',
    padding: '12px 20px',
    border: '1px solid',
    'border-radius': '8px',
    background,
    color: ink,
    font: '600 16px/20px system-ui,sans-serif',
    'text-decoration': 'none',
  };
}

interface Button {
  /** Of the page where one votes. */
  readonly vote: string;
  readonly rate: string;
  /** The municipality's, `#rrggbb`. */
  readonly colour: string;
  readonly theme: EmbedTheme;
}

export function buttonHtml({ vote, rate, colour, theme }: Button): string {
  const style = Object.entries(buttonStyle(colour, theme)).map(([name, value]) => `${name}:${value}`);
  return anchor(vote, ` style="${style.join(';')}"`, inMarkup(rate));
}
