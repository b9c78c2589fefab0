// What riders said of a line, or why nothing of it is published yet.
import type { LineRowFragment } from '../../generated/operations.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { FEWEST_PLACES, Told } from '../../parts/results/Told.tsx';
import { say, sayCount } from '../../text/say.ts';
import { useLinesTexts } from './texts.ts';

/** What riders said is summed since the beginning: few periods have enough. */
export const ALWAYS = { from: null, to: null };

/** `size`: large where it is the one number of a page. */
export function Ridden({ line, size = 'row' }: { line: LineRowFragment; size?: 'row' | 'large' }) {
  const texts = useLinesTexts();
  const language = useLanguage();
  const { riders } = line;
  if (riders) return <Told sum={riders} texts={texts} size={size} />;
  const places = sayCount(texts.places, line.places, language);
  return <span className="not-enough">{say(texts.notYet[whyNot(line)], { places })}</span>;
}

function whyNot({ isRetired, places }: LineRowFragment) {
  if (isRetired) return 'retired';
  if (places === 0) return 'nowhere';
  return places < FEWEST_PLACES ? 'few' : 'waiting';
}
