// A municipality's colour as the style of its pages, for light and for dark paper.
import { readableColours } from './colour.ts';

/** By colour: asked for by every page, and slow to make. */
const themes = new Map<string, string>();
/** More than there are municipalities: a member who looks at previews of all colours fills no memory. */
const MOST_THEMES = 1_000;

/** The rules that give a page the colour `#rrggbb`; the usual colour where it is none. */
export function themeOf(colour: string): string {
  const known = themes.get(colour);
  if (known !== undefined) return known;
  const { light, dark } = readableColours(colour);
  const rule = (paint: typeof light) => `:root{--colour:${paint.colour};--on-colour:${paint.ink}}`;
  const theme = `${rule(light)}@media(prefers-color-scheme:dark){${rule(dark)}}`;
  if (themes.size >= MOST_THEMES) themes.clear();
  themes.set(colour, theme);
  return theme;
}
