// Says why nothing came of what a city's server was asked, with its own words where it has some.
import type { RequestFailure } from '../../generated/operations.ts';
import type { requestChannelsBg } from '../../text/request-channels.bg.ts';
import type { Translated } from '../../text/translated.ts';
import { say } from '../../text/say.ts';

type Texts = Translated<typeof requestChannelsBg>['server'];

export function failureWords(
  texts: Texts,
  { failure, said }: { readonly failure: RequestFailure | null; readonly said: string | null },
): string {
  const why = failure === null ? texts.notTried : texts.failures[failure];
  return said === null ? why : `${why} ${say(texts.said, { said })}`;
}
