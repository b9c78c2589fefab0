// The one door to the fitter's pages: what the page of a round asks, and complete HTML documents.
import { renderToStaticMarkup } from 'react-dom/server';
import type { FitterPageQuery } from '../generated/operations.ts';
import type { Language } from '../text/platform-languages.ts';
import { fitterBg } from '../text/fitter.bg.ts';
import { fitterEn } from '../text/fitter.en.ts';
import { streetsBg, type StreetsTexts } from '../text/streets.bg.ts';
import { streetsEn } from '../text/streets.en.ts';
import type { MountAssets } from './assets.ts';
import { Head, FitterPage } from './FitterPage.tsx';
import type { RoundStreets } from './round-streets.ts';
import { MOUNT_PAGE } from './operations.ts';

const TEXTS: Readonly<Record<Language, typeof fitterBg>> = { bg: fitterBg, en: fitterEn };

const STREETS: Readonly<Record<Language, StreetsTexts>> = { bg: streetsBg, en: streetsEn };

type Provided = Pick<RoundStreets, 'version' | 'extent'>;

const document = (page: React.ReactElement): string => `<!doctype html>${renderToStaticMarkup(page)}`;

export const mountPages = {
  round: {
    operation: MOUNT_PAGE,
    /** `provided`: the streets that may lie below its picture; null: none. */
    render: (
      language: Language,
      assets: MountAssets,
      { mountingRound }: FitterPageQuery,
      provided: Provided | null,
    ): string => {
      const streets = provided && { ...provided, script: assets.streets, texts: STREETS[language] };
      const parts = { language, assets, texts: TEXTS[language], round: mountingRound, streets };
      return document(<FitterPage {...parts} />);
    },
  },
  /** The same for a link that is over, was revoked or never was. */
  dead: (language: Language, { style }: MountAssets): string => {
    const { title, text } = TEXTS[language].dead;
    return document(
      <html lang={language}>
        <Head title={title} style={style} />
        <body className="mount">
          <main>
            <h1>{title}</h1>
            <p>{text}</p>
          </main>
        </body>
      </html>,
    );
  },
};
