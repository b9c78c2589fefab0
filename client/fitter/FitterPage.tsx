// The page of a round: complete as a list without a script; with one also what is recorded, and how.
import { themeOf } from '../parts/colour/theme.ts';
import { PassHead } from '../parts/page/PassPage.tsx';
import { longDay } from '../text/formats.ts';
import type { Language } from '../text/platform-languages.ts';
import type { fitterBg } from '../text/fitter.bg.ts';
import { say } from '../text/say.ts';
import { Panel } from './Panel.tsx';
import { SignList, type Round } from './SignList.tsx';
import type { MountAssets } from './assets.ts';
import type { RoundStreets } from './round-streets.ts';

interface Props {
  readonly language: Language;
  readonly texts: typeof fitterBg;
  readonly round: Round;
  readonly assets: MountAssets;
  readonly streets: RoundStreets | null;
}

/** A complete document. The script finds its words in `data-texts`: it has none of its own. */
export function FitterPage({ language, texts, round, assets, streets }: Props) {
  const title = say(texts.title, { name: round.name });
  const days = { day: longDay(round.roundOn, language), lastDay: longDay(round.lastDay, language) };
  return (
    <html lang={language}>
      <PassHead title={title} style={themeOf(round.municipality.colour) + assets.style} />
      <body className="mount">
        <main
          data-round={round.id}
          data-last-day={round.lastDay}
          data-slug={round.municipality.slug}
          data-texts={JSON.stringify(texts)}
        >
          <p className="small">{round.municipality.name}</p>
          <h1>{title}</h1>
          <p>
            {say(texts.lead, days)}
            <small className="until">{say(texts.until, days)}</small>
          </p>
          {round.note !== null && <p className="round-note">{round.note}</p>}
          <noscript>
            <p className="notice">{texts.noScript}</p>
          </noscript>
          <Mode texts={texts} />
          <p className="queue" role="status" hidden />
          <Finder texts={texts} />
          <Panel language={language} texts={texts} keptDays={round.keptDays} />
          <SignList texts={texts} round={round} streets={streets} />
        </main>
        <script dangerouslySetInnerHTML={{ __html: assets.script }} />
      </body>
    </html>
  );
}

function Mode({ texts }: Pick<Props, 'texts'>) {
  return (
    <section className="mode" hidden aria-label={texts.mode}>
      <p>{texts.modeNearly}</p>
      <button type="button">{texts.turnOff}</button>
    </section>
  );
}

function Finder({ texts }: Pick<Props, 'texts'>) {
  return (
    <form className="finder" hidden>
      <label htmlFor="code">{texts.find}</label>
      <div>
        <input id="code" inputMode="numeric" autoComplete="off" maxLength={20} />
        <button>{texts.findButton}</button>
      </div>
      <button type="button" className="scan" hidden>
        {texts.scan}
      </button>
      <p className="small camera" role="status" hidden />
      <video muted playsInline hidden />
    </form>
  );
}
