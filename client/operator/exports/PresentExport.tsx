// The export that lies on the server, is made, or could not be.
import { TakeCityExportDocument } from '../../generated/documents.ts';
import type { PresentExportFragment } from '../../generated/operations.ts';
import { Button } from '../../parts/controls/Button.tsx';
import { FactList } from '../../parts/controls/FactList.tsx';
import { Problem } from '../../parts/controls/Problem.tsx';
import { useStatus } from '../../parts/controls/status.tsx';
import { useDeed } from '../../parts/controls/useDeed.ts';
import { useSave } from '../../parts/forms/useSave.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { fileSize, longMoment, wholeNumber } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useCityDataTexts } from '../texts/city-data.ts';

type Props = {
  slug: string;
  present: PresentExportFragment;
  mayTake: boolean;
  onGone: () => Promise<unknown>;
};

export function PresentExport({ slug, present, mayTake, onGone }: Props) {
  const language = useLanguage();
  const { exports: texts } = useCityDataTexts();
  const { state, failure, bytesSoFar, made } = present;
  const moment = longMoment(present.startedAt, language);
  const asked = [texts.asked, say(texts.askedBy, { moment, name: present.by })] as const;
  if (state === 'MAKING')
    return (
      <section role="status">
        <h2>{texts.making}</h2>
        <p>{say(texts.makingLead, { size: fileSize(bytesSoFar ?? 0, language) })}</p>
        <FactList facts={[asked]} />
      </section>
    );
  if (made === null)
    return (
      <div className="notice wrong" role="status">
        <p>
          <strong>{texts.failed}</strong>
        </p>
        <p>{failure && texts.failures[failure]}</p>
      </div>
    );
  return (
    <section>
      <h2>{texts.ready}</h2>
      <FactList
        facts={[
          [texts.size, fileSize(made.bytes, language)],
          [texts.rows, wholeNumber(made.rows, language)],
          [texts.people, wholeNumber(made.people, language)],
          asked,
          [texts.keptUntil, longMoment(made.keptUntil, language)],
          [
            texts.hash,
            <code key="hash" className="secret">
              {made.manifestHash}
            </code>,
          ],
        ]}
      />
      {mayTake && <Download slug={slug} onGone={onGone} />}
    </section>
  );
}

/** The link is asked for first: who it is has to be confirmed, and the journal tells it. */
function Download({ slug, onGone }: Pick<Props, 'slug' | 'onGone'>) {
  const { exports: texts } = useCityDataTexts();
  const tell = useStatus();
  const { isPending, failure, run } = useDeed();
  const { save } = useSave(TakeCityExportDocument);
  const take = () =>
    run(() =>
      save({ input: { municipality: slug } }, async (answer) => {
        if (answer.__typename === 'CityExportTaken') return location.assign(answer.path);
        tell(texts.gone);
        return void (await onGone());
      }),
    );
  return (
    <>
      <p>{texts.downloadLead}</p>
      {failure && <Problem error={failure} />}
      <div className="actions">
        <Button weight="main" isPending={isPending} onPress={() => void take()}>
          {texts.download}
        </Button>
      </div>
    </>
  );
}
