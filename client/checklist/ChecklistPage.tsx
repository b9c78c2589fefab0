// The page of a programme of visits: complete as a list without a script; with one also the checklist, a visit at a time.
import { themeOf } from '../parts/colour/theme.ts';
import { PassHead } from '../parts/page/PassPage.tsx';
import type { checklistBg } from '../text/checklist.bg.ts';
import { longDay } from '../text/formats.ts';
import type { Language } from '../text/platform-languages.ts';
import { say } from '../text/say.ts';
import type { ChecklistAssets } from './assets.ts';
import type { Programme } from './programme.ts';
import { VisitForm } from './VisitForm.tsx';
import { VisitList } from './VisitList.tsx';

interface Props {
  readonly language: Language;
  readonly texts: typeof checklistBg;
  readonly programme: Programme;
  readonly assets: ChecklistAssets;
}

const CHANNELS = ['DESK', 'PHONE', 'MAIL'] as const;

/** A complete document. The script finds its words in `data-texts`: it has none of its own. */
export function ChecklistPage({ language, texts, programme, assets }: Props) {
  const { id, name, note, beginsOn, endsOn, lastDay, municipality, visits } = programme;
  const days = {
    from: longDay(beginsOn, language),
    to: longDay(endsOn, language),
    lastDay: longDay(lastDay, language),
  };
  const channels = CHANNELS.filter((channel) => visits.some((visit) => visit.channel === channel));
  return (
    <html lang={language}>
      <PassHead title={name} style={themeOf(municipality.colour) + assets.style} />
      <body className="checklist">
        <main data-programme={id} data-last-day={lastDay} data-texts={JSON.stringify(texts)}>
          <div className="overview">
            <p className="small">{municipality.name}</p>
            <h1>{name}</h1>
            <p>
              {say(texts.lead, days)}
              <small className="until">{say(texts.until, days)}</small>
            </p>
            {note !== null && <p className="box">{note}</p>}
            <p className="box">{texts.rules}</p>
            <noscript>
              <p className="notice">{texts.noScript}</p>
            </noscript>
            <p className="kept small" role="status" hidden />
            <p className="box queue" role="status" hidden />
            <VisitList texts={texts} visits={visits} />
          </div>
          <section className="visit" hidden aria-labelledby="visit-title">
            <p>
              <a className="back" href="#list">
                ‹ {texts.back}
              </a>
            </p>
            <h1 id="visit-title" tabIndex={-1}>
              {texts.list}
            </h1>
            <p className="where" />
            {channels.map((channel) => (
              <VisitForm
                key={channel}
                texts={texts}
                language={language}
                channel={channel}
                programme={programme}
              />
            ))}
          </section>
        </main>
        <script dangerouslySetInnerHTML={{ __html: assets.script }} />
      </body>
    </html>
  );
}
