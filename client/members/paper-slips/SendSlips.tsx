// Sends the slips that were read and decided, in an order that chance decides.
import { useMutation } from '@apollo/client/react';
import { CastPaperSlipsDocument } from '../../generated/documents.ts';
import { Button } from '../../parts/controls/Button.tsx';
import { Problem } from '../../parts/controls/Problem.tsx';
import { useDeed } from '../../parts/controls/useDeed.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { sayCount } from '../../text/say.ts';
import { filledOf, undecidedOf, type Batch } from './batch.ts';
import type { Fated } from './Done.tsx';
import { shuffled } from './shuffle.ts';
import { usePaperSlipsTexts } from './texts.ts';

/** The server casts no fewer. */
const FEWEST = 5;

type Props = { batch: Batch; onSent: (fated: readonly Fated[]) => void };

export function SendSlips({ batch, onSent }: Props) {
  const { send: texts } = usePaperSlipsTexts();
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const [mutate] = useMutation(CastPaperSlipsDocument);
  const { isPending, failure, run } = useDeed();
  const [filled, undecided] = [filledOf(batch), undecidedOf(batch).length];
  const leftOut = batch.size - filled.length - undecided;
  const send = () =>
    run(async () => {
      const slips = shuffled(filled, (numbers) => crypto.getRandomValues(numbers));
      const { data } = await mutate({ variables: { input: { municipality: slug, slips } } });
      const fates = data?.castPaperSlips.fates ?? [];
      if (fates.length !== slips.length) throw new Error('The server did not say what became of each slip.');
      onSent(slips.flatMap(({ code }, at) => (fates[at] ? [{ code, fate: fates[at] }] : [])));
    });
  return (
    <div>
      <div role="status">
        <p>{sayCount(texts.count, filled.length, language)}</p>
        {undecided > 0 && <p>{sayCount(texts.open, undecided, language)}</p>}
        {undecided === 0 && filled.length < FEWEST && <p>{texts.few}</p>}
        {leftOut > 0 && <p>{sayCount(texts.leftOut, leftOut, language)}</p>}
      </div>
      {failure && <Problem error={failure} hasWritten />}
      <Button
        weight="main"
        onPress={send}
        isPending={isPending}
        isDisabled={undecided > 0 || filled.length < FEWEST}
      >
        {isPending ? texts.sending : texts.action}
      </Button>
    </div>
  );
}
