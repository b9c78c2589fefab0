// When a score that was sent now is published: what everybody may know of it, and nothing of the votes of others.
import { nearDay, wholeNumber } from '../text/formats.ts';
import { say } from '../text/say.ts';
import type { PageContext } from '../parts/page/context.ts';

export const NEXT_NIGHT = /* GraphQL */ `
  fragment NextNight on Municipality {
    isDemo
    threshold
    openingHour
    nextNight
  }
`;

type Props = {
  context: PageContext;
  municipality: { isDemo: boolean; threshold: number; openingHour: number; nextNight: string };
};

/** A section. In a demo city no night is waited for. */
export function NextNight({ context: { language, texts }, municipality }: Props) {
  const { thanks } = texts;
  const { isDemo, threshold, openingHour, nextNight } = municipality;
  return (
    <>
      <h2>{thanks.next}</h2>
      <p>
        {say(isDemo ? thanks.nextDemo : thanks.nextNight, {
          threshold: wholeNumber(threshold, language),
          day: nearDay(nextNight, language),
          hour: `${openingHour}:00`,
        })}
      </p>
    </>
  );
}
