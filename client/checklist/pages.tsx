// The one door to a mystery client's pages: what the page of a programme asks, and complete HTML documents.
import { renderToStaticMarkup } from 'react-dom/server';
import type { ChecklistPageQuery } from '../generated/operations.ts';
import { checklistBg } from '../text/checklist.bg.ts';
import { checklistEn } from '../text/checklist.en.ts';
import type { Language } from '../text/platform-languages.ts';
import type { ChecklistAssets } from './assets.ts';
import { ChecklistPage, Head } from './ChecklistPage.tsx';
import { CHECKLIST_PAGE } from './operations.ts';

const TEXTS: Readonly<Record<Language, typeof checklistBg>> = { bg: checklistBg, en: checklistEn };

const document = (page: React.ReactElement): string => `<!doctype html>${renderToStaticMarkup(page)}`;

export const checklistPages = {
  programme: {
    operation: CHECKLIST_PAGE,
    render: (language: Language, assets: ChecklistAssets, { clientProgramme }: ChecklistPageQuery): string =>
      document(
        <ChecklistPage
          language={language}
          assets={assets}
          texts={TEXTS[language]}
          programme={clientProgramme}
        />,
      ),
  },
  /** The same for a link that is over, was revoked or never was. */
  dead: (language: Language, { style }: ChecklistAssets): string => {
    const { title, text } = TEXTS[language].dead;
    return document(
      <html lang={language}>
        <Head title={title} style={style} />
        <body className="checklist">
          <main>
            <h1>{title}</h1>
            <p>{text}</p>
          </main>
        </body>
      </html>,
    );
  },
};
