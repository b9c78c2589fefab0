// Asks before a larger threshold is saved, where places would have had less to show by it: how many, and for how long.
import { useApolloClient } from '@apollo/client/react';
import { LargerThresholdDocument } from '../../generated/documents.ts';
import { wholeNumber } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useAsk } from '../../parts/controls/questions.tsx';
import { useLanguage } from '../../parts/language/language.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { useSettingsTexts } from '../../parts/texts/settings.ts';
import { largerThresholdWords } from './larger-threshold-words.ts';

/** A function that answers whether it may be saved in place of the one before. */
export function useAskThreshold(): (threshold: number | null, before: number | null) => Promise<boolean> {
  const { larger } = useSettingsTexts().publishing;
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const client = useApolloClient();
  const ask = useAsk();
  const number = (value: number) => wholeNumber(value, language);
  return async (threshold, before) => {
    if (threshold === null || before === null || threshold <= before) return true;
    const { data } = await client.query({
      query: LargerThresholdDocument,
      variables: { slug, threshold },
      fetchPolicy: 'network-only',
    });
    if (!data) throw new TypeError('The server answered nothing.');
    const meant = largerThresholdWords(larger, data.largerThreshold, language);
    if (meant === null) return true;
    return ask({
      title: say(larger.title, { threshold: number(threshold), before: number(before) }),
      lead: `${larger.lead} ${meant}`,
      action: say(larger.save, { threshold: number(threshold) }),
      weight: 'main',
    });
  };
}
