// How much room the rows of a municipality take; the page does not wait for it.
import { useQuery } from '@apollo/client/react';
import { CityStorageDocument } from '../../generated/documents.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { fileSize } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useOperatorTexts } from '../texts/operator.ts';

export function Storage({ slug }: { slug: string }) {
  const language = useLanguage();
  const { city: texts } = useOperatorTexts();
  const { data, loading } = useQuery(CityStorageDocument, { variables: { slug }, fetchPolicy: 'no-cache' });
  const bytes = data?.operatedMunicipality?.storageBytes;
  if (bytes === undefined) return loading ? texts.measuring : texts.unmeasured;
  return say(texts.storageHint, { size: fileSize(bytes, language) });
}
