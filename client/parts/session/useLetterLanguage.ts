// Tells the server, once a session and language, in which language somebody reads: letters come in it.
import { useMutation } from '@apollo/client/react';
import { useEffect } from 'react';
import { ChooseMyLanguageDocument } from '../../generated/documents.ts';
import { useLanguage } from '../language/language.tsx';

const TOLD = 'kazva.letters';

/** `session`: of who is signed in; null: nobody is. Where it fails it is told with the next page. */
export function useLetterLanguage(session: string | null): void {
  const language = useLanguage();
  const [choose] = useMutation(ChooseMyLanguageDocument);
  useEffect(() => {
    const what = `${session} ${language}`;
    if (session === null || sessionStorage.getItem(TOLD) === what) return;
    choose({ variables: { language } })
      .then(() => sessionStorage.setItem(TOLD, what))
      .catch(() => undefined);
  }, [choose, language, session]);
}
