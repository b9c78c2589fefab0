// Takes photographs: chosen, dropped, or made with the telephone's camera; and says what came of each.
import { useEffect, useId, useRef } from 'react';
import { Button } from '../../parts/controls/Button.tsx';
import { useLanguage } from '../../parts/language/language.tsx';
import { say, sayCount } from '../../text/say.ts';
import type { Batch } from './batch.ts';
import { usePaperSlipsTexts } from './texts.ts';
import { usePhotos, type Note } from './usePhotos.ts';

type Take = (files: readonly File[]) => Promise<void>;

type Props = { batch: Batch; onRead: (batch: Batch) => void };

export function PhotosField({ batch, onRead }: Props) {
  const { photos: texts } = usePaperSlipsTexts();
  const { reading, notes, failure, take } = usePhotos(batch, onRead);
  const label = useId();
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    const { current } = place;
    const allow = (event: DragEvent) => event.preventDefault();
    const drop = (event: DragEvent) => {
      event.preventDefault();
      void take([...(event.dataTransfer?.files ?? [])]);
    };
    current?.addEventListener('dragover', allow);
    current?.addEventListener('drop', drop);
    return () => {
      current?.removeEventListener('dragover', allow);
      current?.removeEventListener('drop', drop);
    };
  }, [take]);
  const said = reading && { number: String(reading.number), count: String(reading.count) };
  return (
    <section ref={place} className="drop photos" aria-labelledby={label}>
      <h2 id={label}>{texts.label}</h2>
      <div className="actions">
        <FileButton name={texts.choose} isCamera={false} onTake={take} />
        <span className="by-touch">
          <FileButton name={texts.camera} isCamera onTake={take} />
        </span>
      </div>
      <p className="hint wide-only">{texts.drop}</p>
      <p role="status">{said && say(texts.reading, said)}</p>
      {reading && <progress aria-label={texts.progress} value={reading.number - 1} max={reading.count} />}
      {failure && <p className="fault">{texts.failed}</p>}
      <Notes notes={notes} />
    </section>
  );
}

/** A button that lets several files be chosen, or has the camera take one. */
function FileButton({ name, isCamera, onTake }: { name: string; isCamera: boolean; onTake: Take }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button weight={isCamera ? 'quiet' : 'main'} onPress={() => input.current?.click()}>
        {name}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={name}
        multiple={!isCamera}
        accept="image/jpeg,image/png"
        {...(isCamera && { capture: 'environment' as const })}
        onChange={({ target }) => {
          void onTake([...(target.files ?? [])]);
          // The same photograph may be chosen again.
          target.value = '';
        }}
      />
    </>
  );
}

function Notes({ notes }: { notes: readonly Note[] }) {
  const { photos: texts } = usePaperSlipsTexts();
  const language = useLanguage();
  if (notes.length === 0) return null;
  return (
    <ul className="notes">
      {notes.map(({ id, name, found, fault }) => (
        <li key={id}>
          {name}: {sayCount(texts.found, found, language)}
          {fault && <span className="fault">{texts.faults[fault]}</span>}
        </li>
      ))}
    </ul>
  );
}
