// What a fitter sees of one sign: where it belongs, and three large buttons. The script shows it, and fills in whose it is.
import type { Language } from '../text/platform-languages.ts';
import type { fitterBg } from '../text/fitter.bg.ts';
import { say } from '../text/say.ts';

interface Props {
  readonly language: Language;
  readonly texts: typeof fitterBg;
  /** 0: neither photo nor position is asked for. */
  readonly keptDays: number;
}

export function Panel({ language, texts: { panel, onMap, onWay }, keptDays }: Props) {
  const plural =
    new Intl.PluralRules(language).select(keptDays) === 'one' ? panel.days.one : panel.days.other;
  return (
    <section className="panel" hidden aria-labelledby="panel-title">
      <h2 id="panel-title" tabIndex={-1}>
        {panel.otherTitle}
      </h2>
      <p className="where" />
      <p>
        <span className="code" /> <span className="state" />{' '}
        <a className="map" href="#list" rel="noreferrer" target="_blank" hidden>
          {onMap}
        </a>{' '}
        <a className="way" href="#list" hidden>
          {onWay}
        </a>
      </p>
      <p className="said" role="status" />
      <form>
        <button className="main" value="MOUNTED">
          {panel.mounted}
        </button>
        <div className="pair">
          <button value="DAMAGED">{panel.damaged}</button>
          <button value="NOT_POSSIBLE">{panel.notPossible}</button>
        </div>
        <label htmlFor="note">{panel.note}</label>
        <textarea id="note" name="note" rows={2} maxLength={500} aria-describedby="note-hint" />
        <p id="note-hint" className="small">
          {panel.noteHint}
        </p>
        {keptDays > 0 && (
          <fieldset aria-describedby="told">
            <legend>{panel.extra}</legend>
            <label>
              {panel.photo}
              <input type="file" name="photo" accept="image/*" capture="environment" />
            </label>
            <label className="check">
              <input type="checkbox" name="position" /> {panel.position}
            </label>
            <p id="told" className="small">
              {say(panel.told, { days: say(plural, { count: String(keptDays) }) })}
            </p>
          </fieldset>
        )}
      </form>
      <p>
        <a className="back" href="#list">
          {panel.back}
        </a>
      </p>
    </section>
  );
}
