// Whether PDFs that say they are built as PDF/UA-1 asks hold before the machine's checks of the Matterhorn Protocol, as Coherent PDF has them.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reportPdf } from '../../server/action/reports/report-papers.ts';
import { loadFonts } from '../../server/foundation/pdf/fonts.ts';
import { documentPdf } from '../../server/operator/documents/document-pdf.ts';
import { DOCUMENT_NAMES } from '../../server/operator/documents/rules.ts';
import { writeDocument } from '../../server/operator/documents/written.ts';
import { drawLabels } from '../../server/signs/mounting/draw-labels.ts';
import { drawMountingList } from '../../server/signs/mounting/draw-list.ts';
import { mountingOfOrder } from '../../server/signs/mounting/gather.ts';
import { source } from '../action/reports/source.ts';
import { facts } from '../operator/documents/facts.ts';
import { manySigns, orderOf, OWNER } from '../signs/mounting/signs.ts';
import { foundNothing, notAsked, type Judge } from './judge.ts';
import { askProgram, isThere } from './programs.ts';
import { within } from './within.ts';

const LANGUAGES = ['bg', 'en'] as const;
const AT = new Date('2026-02-12T08:00:00Z');
const LOOK = { colour: '#1f4d3a', arms: null };

/** One of each kind that the house makes, by name. */
async function drawAll(): Promise<ReadonlyMap<string, Buffer>> {
  const fonts = await loadFonts();
  const drawn = new Map<string, Buffer>();
  for (const language of LANGUAGES) {
    const mounting = mountingOfOrder(orderOf(manySigns(60)), language);
    drawn.set(`annual report (${language})`, await reportPdf(source, language, LOOK, AT));
    drawn.set(`mounting list (${language})`, await drawMountingList(mounting, OWNER, language, fonts));
    drawn.set(`labels (${language})`, await drawLabels(mounting, OWNER, language, fonts));
    for (const name of DOCUMENT_NAMES)
      drawn.set(
        `${name.toLowerCase()} (${language})`,
        await documentPdf(writeDocument(name, facts, language), AT),
      );
  }
  return drawn;
}

/** One check that did not hold, as the program prints it. */
interface Failed {
  readonly name: string;
  readonly error: string;
}

export const pdfUa: Judge = {
  name: 'pdf-ua',
  claim: 'Reports and papers are built as PDF/UA-1 asks',
  suite: 'Coherent PDF (`cpdf`), the machine checks of the Matterhorn Protocol',
  declined: 'what only a person can judge: whether a text beside a picture says what the picture shows',
  judge: async () => {
    if (!(await isThere('cpdf', ['-version'])))
      return notAsked('It needs cpdf 2.8 or later, built from its source: neither npm nor Debian has it.');
    return within(async (folder) => {
      const drawn = await drawAll();
      const findings: string[] = [];
      for (const [name, bytes] of drawn) {
        const path = join(folder, 'paper.pdf');
        writeFileSync(path, bytes);
        const failed = (await askProgram('cpdf', [
          '-verify',
          'PDF/UA-1(matterhorn)',
          '-json',
          path,
        ])) as readonly Failed[];
        if (failed.length > 0)
          findings.push(`${name}: ${failed.map((each) => `${each.name} ${each.error}`).join('; ')}`);
      }
      return foundNothing(drawn.size, findings);
    });
  },
};
