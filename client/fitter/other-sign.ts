// What a fitter is told of a code that is not on the list.
import type { OtherSignQuery } from '../generated/operations.ts';
import { spacedCode } from '../text/formats.ts';
import { say } from '../text/say.ts';
import { OTHER_SIGN } from './operations.ts';
import { language, slug, texts } from './page.ts';

/** Whose it is, where it is of the same municipality: another's is as unknown as one that is none. */
export async function otherSign(code: string): Promise<string> {
  const { panel } = texts;
  try {
    const answer = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: OTHER_SIGN, variables: { code, language } }),
    });
    const { data } = (await answer.json()) as { readonly data: OtherSignQuery };
    return data.sign.__typename === 'Sign' && data.sign.municipality.slug === slug
      ? say(panel.other, { name: data.sign.location.name })
      : say(panel.unknown, { code: spacedCode(code) });
  } catch {
    return say(panel.offline, { code: spacedCode(code) });
  }
}
