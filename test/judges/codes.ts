// Whether the codes on signs are what others make of the same text, module for module, and are read by others on drawn signs.
import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { FORMATS } from '../../sign-generator/formats.ts';
import { makeSigns } from '../../sign-generator/main.ts';
import { PRESSES } from '../../sign-generator/press/presses.ts';
import { encodeModules, type ReadFrom } from '../../sign-generator/qr.ts';
import { inventSigns } from '../support/invented-signs.ts';
import { foundNothing, notAsked, type Judge } from './judge.ts';
import { askProgram, findPython, isThere } from './programs.ts';
import { within } from './within.ts';

const run = promisify(execFile);

/** Where signs of cities lead: short and long hosts, by which codes of each version are drawn. */
const HOSTS = ['K.BG', 'KAZVA.BG', 'GLAS.STARA-ZAGORA.BG', 'MNENIE.OBSHTINA-KAZANLAK.BG', 'KAZVA.EXAMPLE.BG'];
const PLACES = 30;
const PLACES_OF_ZINT = 10;

interface Code {
  readonly text: string;
  readonly rows: readonly string[];
}

/** The codes of signs from far and near and of slips, and of pages; `nameOf`: what stands at the end of an address. */
function drawCodes(places: number, nameOf: (code: string) => string): Code[] {
  const { signs } = inventSigns(0, places);
  return signs.flatMap(({ code }) =>
    HOSTS.flatMap((host) => {
      const sign = `HTTPS://${host}/S/${nameOf(code)}`;
      const page = `https://${host}/results/stara-zagora?place=${nameOf(code)}`.toLowerCase();
      const wanted: [string, ReadFrom][] = [
        [sign, 'far'],
        [sign, 'near'],
        [sign, 'hand'],
        [page, 'page'],
      ];
      return wanted.flatMap(([text, from]) => {
        const modules = encodeModules(text, from);
        const rows = modules?.map((row) => row.map((isBlack) => (isBlack ? '1' : '0')).join(''));
        return rows ? [{ text, rows }] : [];
      });
    }),
  );
}

/** The same number in letters: of nine digits zint makes a part of its own. */
const inLetters = (code: string): string =>
  [...code].map((digit) => String.fromCodePoint(65 + Number(digit))).join('');

/** Of the format information (ISO/IEC 18004, 7.9.1): zint's number of each level of error correction. */
const SECURE = [2, 1, 4, 3] as const;

/** What zint draws of the text by the version, level and mask of the code. */
async function drawByZint({ text, rows }: Code): Promise<string> {
  const format = (parseInt(rows[8]?.slice(0, 5) ?? '', 2) ^ 0b10101) & 0b11111;
  const words = [
    `--vers=${(rows.length - 17) / 4}`,
    `--secure=${SECURE[format >> 3]}`,
    `--mask=${format & 7}`,
  ];
  const { stdout } = await run('zint', ['--barcode=QRCODE', ...words, '--dump', `--data=${text}`]);
  const lines = stdout.trim().split('\n');
  const digits = lines.map((line) => line.replaceAll(' ', '').split(''));
  return digits
    .map((row) => row.map((digit) => parseInt(digit, 16).toString(2).padStart(4, '0')).join(''))
    .map((row) => row.slice(0, rows.length))
    .join('\n');
}

interface Told {
  readonly segno: string;
  readonly asked: number;
  readonly versions: readonly string[];
  readonly masks: number;
  readonly findings: readonly string[];
}

export const codes: Judge = {
  name: 'codes',
  claim: 'Codes are what others make of the same text by the same mask, module for module',
  suite: 'segno and zint, as Debian has them',
  declined:
    'a text in parts of several modes: zint writes nine digits apart, so that letters stand in their place for it; and segno’s eight more bits behind a text in bytes (ISO/IEC 18004, 7.4.10, wants none where it ends evenly): pages are compared with zint',
  judge: async () => {
    const python = await findPython('segno');
    if (python === null || !(await isThere('zint', ['--version'])))
      return notAsked('It needs segno and zint (`apt-get install python3-segno zint`).');
    return within(async (folder) => {
      const file = join(folder, 'codes.json');
      const ofSigns = drawCodes(PLACES, (code) => code).filter(({ text }) => text === text.toUpperCase());
      writeFileSync(file, JSON.stringify(ofSigns));
      const told = (await askProgram(python, ['codes.py', file])) as Told;
      const findings = [...told.findings];
      const lettered = drawCodes(PLACES_OF_ZINT, inLetters);
      for (const code of lettered)
        if ((await drawByZint(code)) !== code.rows.join('\n'))
          findings.push(`zint draws ${code.text} otherwise`);
      const asked = told.asked + lettered.length;
      return {
        held: findings.length === 0,
        result: `${asked - findings.length} of ${asked}, signs of ${told.versions.join(', ')} with ${told.masks} masks by segno ${told.segno}, and by zint`,
        findings,
      };
    });
  },
};

const SIGN_FORMATS = ['a6', 'a5', 'a3', 'sticker-60', 'strip'] as const;
const DPI = 150;
const PLACES_DRAWN = 12;

/** The pages of the signs' volumes as pictures, below the folder; in each the number of a sign from 0 on. */
async function drawSigns(folder: string): Promise<string[]> {
  const [out, pictures] = [join(folder, 'out'), join(folder, 'pictures')];
  await makeSigns({
    list: inventSigns(0, PLACES_DRAWN),
    out,
    formats: SIGN_FORMATS.flatMap((name) => FORMATS[name] ?? []),
    design: 'classic',
    rules: PRESSES.universal,
    profile: undefined,
    cutName: 'CutContour',
    volume: PLACES_DRAWN,
    quantity: 1,
    material: 'paper',
    isTest: false,
  });
  mkdirSync(pictures);
  for (const name of readdirSync(out).filter((file) => /^signs-.*\.pdf$/.test(file)))
    await run('pdftoppm', ['-png', '-r', String(DPI), join(out, name), join(pictures, name)]);
  return readdirSync(pictures).map((name) => join(pictures, name));
}

/** What each of them reads, a line each; it ends with another code where a picture has none. */
const READERS: readonly (readonly [program: string, words: readonly string[]])[] = [
  ['zbarimg', ['--quiet', '--raw', '-Sdisable', '-Sqrcode.enable']],
  ['ZXingReader', ['-formats', 'QRCode', '-1']],
];

const PROGRAMS_AND_HELP = { pdftoppm: '-v', zbarimg: '--help', ZXingReader: '-help' } as const;

async function readBy(program: string, words: readonly string[], picture: string): Promise<string> {
  return run(program, [...words, picture]).then(
    ({ stdout }) => stdout,
    () => '',
  );
}

export const codeReaders: Judge = {
  name: 'code-readers',
  claim: 'Codes of drawn signs are read',
  suite: 'ZBar and ZXing, as Debian has them; drawn by Poppler',
  declined: '',
  isSlow: true,
  judge: async () => {
    for (const [program, word] of Object.entries(PROGRAMS_AND_HELP))
      if (!(await isThere(program, [word])))
        return notAsked('It needs `apt-get install zbar-tools zxing-cpp-tools poppler-utils`.');
    return within(async (folder) => {
      const pictures = await drawSigns(folder);
      const texts = inventSigns(0, PLACES_DRAWN).signs.map(({ url }) => url);
      const findings: string[] = [];
      let asked = 0;
      for (const [program, words] of READERS) {
        const read = await Promise.all(pictures.map((picture) => readBy(program, words, picture)));
        for (const [at, text] of read.entries()) {
          asked += 1;
          if (!texts.some((known) => text.includes(known)))
            findings.push(`${program} reads nothing of ${pictures[at]?.split('/').at(-1)}`);
        }
      }
      return foundNothing(asked, findings);
    });
  },
};
