// Sends a trial to the city's server, and tells what it answered.
import { useMutation } from '@apollo/client/react';
import { TryRequestServerDocument } from '../../generated/documents.ts';
import { Button } from '../../parts/controls/Button.tsx';
import { Notice } from '../../parts/controls/Notice.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { say } from '../../text/say.ts';
import { failureWords } from './failure-words.ts';
import { useRequestChannelsTexts } from './texts.ts';

export function TryServer() {
  const { server: texts, noPreview } = useRequestChannelsTexts();
  const { slug } = useMembership().municipality;
  const [attempt, { data, error, loading }] = useMutation(TryRequestServerDocument);
  const tried = data?.tryRequestServer;
  const isWrong = error !== undefined || tried?.isTaken === false;
  const words = error
    ? noPreview
    : tried &&
      (!tried.isTaken
        ? failureWords(texts, tried)
        : tried.id === null
          ? texts.taken
          : say(texts.takenAs, { number: tried.id }));
  return (
    <>
      <p className="hint">{texts.tryHint}</p>
      <Button
        isPending={loading}
        onPress={() => {
          // What goes wrong is told below.
          attempt({ variables: { input: { municipality: slug } } }).catch(() => undefined);
        }}
      >
        {texts.try}
      </Button>
      <Notice isWrong={isWrong}>{words}</Notice>
    </>
  );
}
