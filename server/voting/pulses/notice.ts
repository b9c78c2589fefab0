// Draws the notices of a pulse: one page of A4 for each team, tagged, with the code that its people scan.
import { encodeQR } from 'qr';
import { longDay } from '../../../client/text/formats.ts';
import { textsIn } from '../../../client/text/texts.ts';
import { armsWidth, drawArms } from '../../foundation/pdf/draw-arms.ts';
import type { Fonts } from '../../foundation/pdf/fonts.ts';
import { armsOnPaper } from '../../foundation/pdf/paper-arms.ts';
import { coloursOf, type Colours } from '../../foundation/pdf/style.ts';
import { openFile, PAGE, type Canvas, type Element } from '../../foundation/pdf/tagged-pdf.ts';
import { child, within } from '../../foundation/pdf/tags.ts';
import { drawLine, linesOf, type Style } from '../../foundation/pdf/text-lines.ts';
import type { Days, PulseQuestion } from './rules.ts';
import { noticeTexts, type NoticeLanguage } from './text/notice.ts';

/** All that the notices of a pulse say. */
export interface Notices extends Days {
  readonly municipality: { readonly name: string; readonly colour: string; readonly arms: string | null };
  readonly isDemo: boolean;
  readonly language: NoticeLanguage;
  readonly question: PulseQuestion;
  readonly teams: readonly { readonly name: string; readonly url: string }[];
}

const sayQuestion = ({ language, question }: Notices): string => textsIn(language).pulse.questions[question];

const MIDDLE = PAGE.width / 2;
const COLUMN = 460;
const ARMS = 60;
const TOP = 56;
/** 76 mm, read from two steps away. */
const CODE = 215;
/** White around the code, in its modules (ISO/IEC 18004, 9.1): the page is white. */
const GAP = 26;

/** The file. The same notices give the same bytes. */
export async function drawNotices(notices: Notices, fonts: Fonts): Promise<Buffer> {
  const { municipality, language, teams, beginsOn } = notices;
  const title = `${noticeTexts(language).title}: ${sayQuestion(notices)}`;
  const at = new Date(`${beginsOn}T00:00:00Z`);
  const { canvas, root, finish } = await openFile({ title, author: municipality.name, language, at }, fonts);
  const arms = await armsOnPaper(municipality.arms);
  const colours = coloursOf(municipality.colour);
  for (const team of teams) {
    canvas.addPage();
    new Sheet(canvas, root, { notices, arms, colours }).draw(team);
  }
  return finish();
}

interface SheetParts {
  readonly notices: Notices;
  readonly arms: string | null;
  readonly colours: Colours;
}

/** One page, drawn from the top down: `y` is where the next line begins. */
class Sheet {
  readonly #canvas: Canvas;
  readonly #root: Element;
  readonly #parts: SheetParts;
  #y = TOP;

  constructor(canvas: Canvas, root: Element, parts: SheetParts) {
    this.#canvas = canvas;
    this.#root = root;
    this.#parts = parts;
  }

  draw({ name, url }: Notices['teams'][number]): void {
    const { notices, colours, arms } = this.#parts;
    const { municipality, isDemo, language, beginsOn, endsOn } = notices;
    const texts = noticeTexts(language);
    if (isDemo) this.#say('P', texts.demo, { ...this.#style(11, 22, 'bold'), colour: colours.low });
    if (arms) this.#arms(arms, texts.arms(municipality.name));
    this.#say('P', municipality.name, this.#style(14, 22, 'bold'));
    this.#y += 8;
    this.#say('H1', texts.title, { ...this.#style(34, 42, 'bold'), colour: colours.colour });
    this.#say('P', sayQuestion(notices), this.#style(20, 27, 'bold'));
    this.#y += 6;
    this.#say('P', texts.team(name), this.#style(15, 21));
    this.#code(url, texts.code(url));
    this.#say('P', url, { ...this.#style(9, 14), colour: colours.soft });
    this.#y += 8;
    this.#say(
      'P',
      texts.days(longDay(beginsOn, language), longDay(endsOn, language)),
      this.#style(15, 22, 'bold'),
    );
    this.#say('P', texts.how, this.#style(13, 18));
    this.#y += 12;
    for (const promise of texts.promise) {
      this.#say('P', promise, { ...this.#style(11, 15), colour: colours.soft });
      this.#y += 3;
    }
  }

  #style(size: number, leading: number, weight: 'regular' | 'bold' = 'regular'): Style {
    return { weight, size, leading, colour: this.#parts.colours.ink };
  }

  /** An element of lines in the middle. */
  #say(type: string, text: string, style: Style): void {
    const element = child(this.#canvas, this.#root, type);
    const lines = linesOf(this.#canvas, text, style, COLUMN);
    within(this.#canvas, element, type, () => {
      for (const line of lines) {
        drawLine(this.#canvas, line, style, { x: MIDDLE, y: this.#y, align: 'centre' });
        this.#y += style.leading;
      }
    });
    element.end();
  }

  /** A picture in the middle, of a width and a height, drawn by `paint`. */
  #figure(
    alt: string,
    { width, height }: { width: number; height: number },
    paint: (x: number, y: number) => void,
  ): void {
    const [x, y] = [MIDDLE - width / 2, this.#y];
    const figure = child(this.#canvas, this.#root, 'Figure', {
      alt,
      bbox: [x, PAGE.height - y - height, x + width, PAGE.height - y],
      placement: 'Block',
    });
    within(this.#canvas, figure, 'Figure', () => paint(x, y));
    figure.end();
    this.#y += height;
  }

  #arms(svg: string, alt: string): void {
    this.#figure(alt, { width: armsWidth(svg, ARMS), height: ARMS }, (x, y) =>
      drawArms(this.#canvas, svg, { x, y, height: ARMS }),
    );
    this.#y += 10;
  }

  /** The code, each row's black modules as one piece where they touch: hairlines between squares would show. */
  #code(url: string, alt: string): void {
    // The encoder insists on a border: one module, cut off again.
    const bordered = encodeQR(url, 'raw', { ecc: 'quartile', encoding: 'alphanumeric', border: 1 });
    const rows = bordered.slice(1, -1).map((row) => row.slice(1, -1));
    const module = CODE / rows.length;
    this.#y += GAP;
    this.#figure(alt, { width: CODE, height: CODE }, (x, y) => {
      rows.forEach((row, down) =>
        row.forEach((isBlack, across) => {
          if (!isBlack || row[across - 1]) return;
          const end = row.findIndex((black, at) => at > across && !black);
          const length = (end === -1 ? row.length : end) - across;
          this.#canvas.rect(x + across * module, y + down * module, length * module, module);
        }),
      );
      this.#canvas.fillColor('#000000').fill();
    });
    this.#y += GAP;
  }
}
