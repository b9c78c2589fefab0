// Why a drawing cannot be taken as arms, in sentences that say what to do. {detail} is what a reason is about.
import type { Reason } from '../reasons.ts';

/** A sentence; or one for each case, where the detail may be there or not. */
type Sentence = string | { readonly alone: string; readonly told: string };

export type ReasonTexts = Readonly<Record<Reason['kind'], Sentence>>;

export const reasonsEn: ReasonTexts = {
  TOO_LARGE:
    'The file has {detail} KB, and 1,000 are read. Illustrator: save without “Preserve Illustrator Editing Capabilities”. Traced: trace with fewer details.',
  NOT_SVG: 'This is no SVG. Save it as “Plain SVG” or “SVG”.',
  BROKEN: {
    alone: 'The drawing program wrote something that nobody can read. Save it again as “Plain SVG”.',
    told: 'The file is broken in line {detail}. Save it again as “Plain SVG”.',
  },
  TOO_DEEP: 'Groups lie more than {detail} deep in each other. Ungroup them.',
  TOO_MANY: 'There are more than {detail} shapes, copies counted. Simplify the drawing.',
  ENTITIES: 'The file declares entities that build on each other. Save it again as “Plain SVG”.',
  SCRIPT: { alone: 'There is a script in it.', told: 'There is a script in it: {detail}.' },
  MOVING: { alone: 'Something moves in it.', told: 'Something moves in it: {detail}.' },
  FOREIGN: 'There is something in it that is no drawing (foreignObject).',
  ELSEWHERE: 'It leads to something outside of the file: {detail}.',
  IMAGE: {
    alone: 'There is a photo in it. Trace it (Path > Trace Bitmap), and delete it.',
    told: 'There is a photo in it: {detail}. Trace it (Path > Trace Bitmap), and delete it.',
  },
  TEXT: {
    alone:
      'There is text in it, and nobody else has its font. Make paths of it (Inkscape: Path > Object to Path; Illustrator: Create Outlines).',
    told: 'There is text in it ({detail}), and nobody else has its font. Make paths of it (Inkscape: Path > Object to Path; Illustrator: Create Outlines).',
  },
  MESH: 'There is a mesh gradient or a hatch, which Inkscape alone draws. Make a picture of that shape (Edit > Make a Bitmap Copy, Alt+B), and delete the shape.',
  EMPTY: 'Nothing of it is seen.',
  TOO_DETAILED:
    'It has more details than a sign shows: neither shapes nor a picture of 48 KB look the same. Simplify the paths (Path > Simplify, Ctrl+L), or trace with fewer details.',
  TOO_COSTLY: 'It takes too long to be read. Simplify the drawing.',
};

export const reasonsBg: ReasonTexts = {
  TOO_LARGE:
    'Файлът е {detail} KB, а се четат до 1000. Illustrator: запазете без „Preserve Illustrator Editing Capabilities“. Ако е трасиран: трасирайте с по-малко подробности.',
  NOT_SVG: 'Това не е SVG. Запазете го като „Plain SVG“ (обикновен SVG) или „SVG“.',
  BROKEN: {
    alone: 'Програмата е записала нещо, което не може да се прочете. Запазете отново като „Plain SVG“.',
    told: 'Файлът е повреден на ред {detail}. Запазете го отново като „Plain SVG“.',
  },
  TOO_DEEP: 'Групите са вложени на повече от {detail} нива. Разгрупирайте ги.',
  TOO_MANY: 'Фигурите са повече от {detail}, заедно с копията. Опростете рисунката.',
  ENTITIES:
    'Във файла има обявени съкращения (ENTITY), които се позовават едно на друго. Запазете го отново като „Plain SVG“.',
  SCRIPT: { alone: 'Във файла има програмен код.', told: 'Във файла има програмен код: {detail}.' },
  MOVING: { alone: 'В рисунката нещо се движи.', told: 'В рисунката нещо се движи: {detail}.' },
  FOREIGN: 'Във файла има нещо, което не е рисунка (foreignObject).',
  ELSEWHERE: 'Рисунката води към нещо извън файла: {detail}.',
  IMAGE: {
    alone: 'В рисунката има снимка. Трасирайте я (Path > Trace Bitmap) и я изтрийте.',
    told: 'В рисунката има снимка: {detail}. Трасирайте я (Path > Trace Bitmap) и я изтрийте.',
  },
  TEXT: {
    alone:
      'В рисунката има текст, а никой друг няма неговия шрифт. Превърнете го в контури (Inkscape: Path > Object to Path; Illustrator: Create Outlines).',
    told: 'В рисунката има текст ({detail}), а никой друг няма неговия шрифт. Превърнете го в контури (Inkscape: Path > Object to Path; Illustrator: Create Outlines).',
  },
  MESH: 'Има преливка по мрежа (mesh) или щриховка (hatch), които само Inkscape рисува. Направете картинка от тази фигура (Edit > Make a Bitmap Copy, Alt+B) и изтрийте фигурата.',
  EMPTY: 'От рисунката нищо не се вижда.',
  TOO_DETAILED:
    'Има повече подробности, отколкото се виждат на табела: нито контурите, нито картинка от 48 KB изглеждат като нея. Опростете контурите (Path > Simplify, Ctrl+L) или трасирайте с по-малко подробности.',
  TOO_COSTLY: 'Четенето отнема прекалено много време. Опростете рисунката.',
};
