// The checklist of visits by one channel, section after section, with answers that a thumb finds. The script says of which visit it is.
import type { checklistBg } from '../text/checklist.bg.ts';
import type { Language } from '../text/platform-languages.ts';
import type { Programme } from './programme.ts';

type Channel = Programme['visits'][number]['channel'];
type Criterion = Programme['criteria'][number];
interface Props {
  readonly texts: typeof checklistBg;
  readonly language: Language;
  readonly channel: Channel;
  readonly programme: Programme;
}

const LONGEST_NOTE = 1_000;
const MOST_MINUTES = 480;
const SCORES = Array.from({ length: 10 }, (_, at) => at + 1);

export function VisitForm({ texts, language, channel, programme: { criteria, beginsOn } }: Props) {
  const own = criteria.filter(({ channels }) => channels.includes(channel));
  const sections = [...new Set(own.map(({ section }) => section))];
  const idOf = (name: string) => `${channel}-${name}`;
  return (
    <form data-channel={channel} hidden noValidate>
      {sections.map((section) => (
        <section key={section} aria-labelledby={idOf(section)}>
          <h2 id={idOf(section)}>{texts.sections[section]}</h2>
          {own
            .filter((criterion) => criterion.section === section)
            .map((criterion) => (
              <Question
                key={criterion.id}
                texts={texts}
                language={language}
                channel={channel}
                criterion={criterion}
              />
            ))}
        </section>
      ))}
      <label htmlFor={idOf('day')}>{texts.day}</label>
      <input id={idOf('day')} type="date" name="on" min={beginsOn} />
      <label htmlFor={idOf('note')}>{texts.note}</label>
      <textarea
        id={idOf('note')}
        name="note"
        rows={3}
        maxLength={LONGEST_NOTE}
        aria-describedby={idOf('hint')}
      />
      <p id={idOf('hint')} className="small">
        {texts.noteHint}
      </p>
      <div className="finish">
        <p className="answered" />
        <progress max={own.length} value={0} aria-label={texts.list} />
        <p className="said" role="alert" hidden />
        <button>{texts.send}</button>
        <p className="small">{texts.sendHint}</p>
      </div>
    </form>
  );
}

function Question({
  texts,
  language,
  channel,
  criterion: { id, kind, text },
}: Omit<Props, 'programme'> & { criterion: Criterion }) {
  const words: Readonly<Record<string, string>> = text;
  const minutes = `${channel}-${id}-minutes`;
  return (
    <fieldset data-criterion={id} data-most={kind === 'MINUTES' ? MOST_MINUTES : 10}>
      <legend>{words[language] ?? words['bg']}</legend>
      {kind === 'MINUTES' && (
        <p className="minutes">
          <input id={minutes} name={id} inputMode="numeric" autoComplete="off" maxLength={3} />
          <label htmlFor={minutes}>{texts.minutes}</label>
        </p>
      )}
      {kind === 'SCORE' && (
        <>
          <div className="scores">
            {SCORES.map((score) => (
              <Option key={score} name={id} value={String(score)} label={String(score)} />
            ))}
          </div>
          <p className="ends small">
            <span>{texts.low}</span> <span>{texts.high}</span>
          </p>
        </>
      )}
      <div className="choices">
        {kind === 'YES_NO' && <Option name={id} value="YES" label={texts.choices.YES} />}
        {kind === 'YES_NO' && <Option name={id} value="NO" label={texts.choices.NO} />}
        <Option name={id} value="NOT_APPLICABLE" label={texts.choices.NOT_APPLICABLE} />
      </div>
    </fieldset>
  );
}

function Option({ name, value, label }: { name: string; value: string; label: string }) {
  return (
    <label>
      <input type="radio" name={name} value={value} />
      <span>{label}</span>
    </label>
  );
}
