// What the sign generator says at the keyboard, in Bulgarian: one clear sentence for each thing that can go wrong.
import { MOST_NAMED, MOST_PROBLEMS, type CliText } from './cli.en.ts';

const seconds = (ms: number): string => (ms / 1000).toFixed(1).replace('.', ',');
const hex = (codePoint: number): string => `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;

const STATES: Readonly<Record<string, string>> = {
  NEW: 'нова',
  ORDERED: 'поръчана',
  PRINTED: 'отпечатана',
  MOUNTED: 'поставена',
  DAMAGED: 'повредена',
};

/** As "отпечатана или повредена табела". */
const signOf = (states: readonly string[]): string =>
  [states.map((state) => STATES[state.toUpperCase()] ?? state).join(' или '), 'табела'].join(' ').trim();

export const cliBg: CliText = {
  help: `Прави табелите на една община: файлове за печатницата и списък на това, което е в тях.

  kazva-signs --from FILE --out DIR [options]
  kazva-signs --municipality SLUG --out DIR [options]
  kazva-signs check FILE...        проверява всеки PDF за печат (check --help)
  kazva-signs record STATE LIST... казва на платформата, че табели са отпечатани или повредени (record --help)
  kazva-signs slips                прави талони, всеки от които дава една оценка (slips --help)
  kazva-signs posters              прави плакат за залата от публикуваното (posters --help)

В копие на Kazva командата се нарича npm run signs --

Откъде идват табелите: от файл или от платформата
  --from FILE          файл с табели, .json или .csv, както е описан в README.md и signs.schema.json
  --city FILE          общината за файл .csv, като JSON
  --municipality SLUG  чии табели, например stara-zagora
  --api URL            къде отговаря платформата (обичайно http://localhost:4000)
  --token TOKEN        ключът на общината за печат (обичайно от print-tokens.json в папката с данни)
  --allow-test-address печата, макар че адресът на платформата не бива да стои на хартия, с TEST на всяка табела

Кои от тях; всяко може да се повтаря
  --location ID        само това място
  --settlement NAME    само това населено място, по името или по кода му от ЕКАТТЕ
  --category KEY       само тази услуга, например kindergartens
  --state STATE        само табели, които са new (нови), ordered (поръчани), printed (отпечатани), mounted (поставени)
                       или damaged (повредени)

Какво се прави от тях
  --out DIR            папката за файловете: signs-FORMAT-001.pdf и следващите, manifest.csv, job.pdf и проби;
                       тези от предишен път се заменят, всичко друго в DIR остава
  --format NAME        a6, a5 (обичайният), a4, a3, sticker-90, sticker-60, strip (100 x 210), tent (а4, сгънат
                       да стои на маса, с табела от двете страни) или размер в
                       милиметри, например 120x180; може да се повтаря. Сам: receipt (за касова хартия, широка
                       80 мм: receipts.pdf и картина на всяка лента) или slide (за проектор или телевизор:
                       slides-light.pdf, slides-dark.pdf и картини от 1920 x 1080 пиксела)
  --design NAME        classic (обичайният), large (с голям код), vehicle (с името му в рамка)
  --tactile            за четене с пръсти: плака, наречена Braille, с номера на брайл и рамка около кода, които се
                       правят релефни с лак; при a5 и strip
  --quantity N         по колко пъти се печата всяка табела (обичайно 1)
  --volume N           най-много табели в един файл (обичайно 500)
  --material TEXT      върху какво се печатат табелите
  --test-sheet         три места във всеки формат в един файл, за одобрение преди печата

За коя печатна машина
  --press NAME         universal (обичайно: без знаци), local (знаци за рязане, надпис, ивица с мастилата), gwg (PDF/X-4),
                       sticker (линия за рязане), sheet (колкото се поберат на SRA3, за рязане и подреждане на купчини)
  --pdfx x1a|x3|x4     друг стандарт вместо този на машината: PDF/X-1a:2001, PDF/X-3:2002 или PDF/X-4
  --icc FILE           профилът ICC на машината (обичайно FOGRA39, офсет върху хартия с покритие); върви с --condition
  --condition NAME     как печатницата нарича условията за печат на този профил
  --cut NAME           как печатницата нарича плаката за рязане (обичайно CutContour)

  --help               този текст

Всеки код се прочита обратно от готовите файлове, преди те да се появят. Изход: 0 готово, 1 неуспех, 2 грешна команда.
`,

  // Wrong usage
  usage: (problem) => `${problem} Вижте --help.`,
  needs: (option) => `Липсва ${option}.`,
  needsSource: 'Липсва --municipality (или --from).',
  unknownOption: (option) => `Няма опция ${option}.`,
  needsValue: (option) =>
    `След ${option} трябва стойност; ако тя започва с тире, напишете ${option}=СТОЙНОСТ.`,
  takesNoValue: (option) => `${option} се пише без стойност.`,
  noWord: (word) => `„${word}“ е излишно тук.`,
  wrongApi: (api) => `„${api}“ за --api не е адрес с http или https.`,
  wrongStandard: (word) => `Няма стандарт „${word}“ за --pdfx; има x1a, x3 и x4.`,
  wrongPress: (word, presses) => `Няма „${word}“ за --press; има ${presses.join(', ')}.`,
  wrongDesign: (word, designs) => `Няма вид „${word}“ за --design; има ${designs.join(', ')}.`,
  wrongFormat: (word, formats) =>
    `„${word}“ не е формат за --format; има ${formats.join(', ')} или размер като 120x180 (от 50 до 1200 мм).`,
  notTactile: (format) => `Във формат ${format} няма място за брайл; --tactile върви с a5 и strip.`,
  wrongState: (word) => `Табелите нямат състояние „${word}“; има new, ordered, printed, mounted и damaged.`,
  wrongCount: (option, word, most) => `${option} е цяло число от 1 до ${most}, а не „${word}“.`,
  wrongCut: (word) => `„${word}“ не е име на плака: най-много 60 латински букви, цифри и знаци.`,
  halfProfile: '--icc и --condition вървят заедно.',
  noToken: (slug, file) =>
    `Няма ключ за печат на „${slug}“: подайте го с --token или пуснете веднъж сървъра тук, за да запише ${file}.`,
  unreadableTokens: (file) =>
    `Ключовете за печат във ${file} не могат да се прочетат; подайте ключ с --token.`,

  // The API
  unreachable: (api, reason) => `Няма връзка с платформата на ${api} (${reason}); работи ли сървърът?`,
  unfitAddress: (sentence) =>
    `${sentence} За да видите табела въпреки това, с надпис TEST: --allow-test-address.`,
  unavailable: (api, retry) =>
    `Платформата на ${api} не е достъпна в момента; опитайте отново ${retry ? `след ${retry} секунди` : 'по-късно'}.`,
  notAnApi: (api, status) => `На ${api} отговаря нещо друго, а не платформата (HTTP ${status}).`,
  refusedToken: (slug) => `Ключът за печат на „${slug}“ не е приет.`,
  noMunicipality: (slug, locations) =>
    locations.length === 0
      ? `Тук няма община „${slug}“, чиито табели да се печатат с този ключ.`
      : `Тук няма община „${slug}“, чиито табели да се печатат с този ключ, или в нея няма място ${locations.join(', ')}.`,
  renamed: (slug, now) => `„${slug}“ вече се казва „${now}“: --municipality ${now}.`,
  refused: (code, message) => `Платформата отказа (${code}): ${message}`,
  noSigns: (name) => `${name} няма табели за печат или няма такива, каквито са поискани.`,
  noLocations: (ids, states) =>
    ids.length === 1
      ? `В тази община няма място ${ids.join()} с ${signOf(states)}.`
      : `В тази община няма места ${ids.join(', ')} с ${signOf(states)}.`,
  noSettlements: (names, states) => `В ${names.join(', ')} няма ${signOf(states)}.`,
  noCategories: (keys, states) => `В услуга ${keys.join(', ')} няма ${signOf(states)}.`,

  // A sign
  wrongCode: (code) => `Кодът „${code}“ не е от девет цифри с верни контролни цифри.`,
  wrongUrl: (code, url) => `Адресът „${url}“ не води към кода ${code}, изписан с главни букви.`,
  wrongColour: (colour) => `Цветът на общината „${colour}“ не е като #1f4d3a.`,
  paleColour: (colour, contrast) =>
    `Цветът на общината ${colour} е твърде блед за хартия: контрастът му е ${contrast.toFixed(1).replace('.', ',')}, а е нужно 3; изберете по-тъмен.`,
  twice: (code) => `Кодът ${code} стои на две табели.`,
  noGlyph: (codePoint, text) =>
    `Шрифтът няма знак за „${String.fromCodePoint(codePoint)}“ (${hex(codePoint)}) в „${text}“.`,
  tooLong: (text) => `„${text}“ не се побира на табелата дори с най-дребния шрифт.`,
  noLanguage: (language) =>
    `Табелите още не говорят „${language}“: думите им са на български (bg), английски (en) и турски (tr) или идват с файла, в „words“ на неговата община.`,
  formatTooSmall: (format, design) => `Форматът ${format} е твърде малък за вид ${design}.`,
  codeTooSmall: (format, design) =>
    `Кодът на вид ${design} във формат ${format} би бил твърде малък за разстоянието, от което се чете такава табела.`,
  sheetTooSmall: (format) => `Печатният лист е твърде малък за една табела във формат ${format}.`,
  urlTooLong: (url) => `Адресът ${url} е твърде дълъг за QR кода на тази табела.`,
  location: (id) => `Място ${id}`,
  problem: (ids, format, sentence) => {
    const [named, more] = [ids.slice(0, MOST_NAMED), Math.max(0, ids.length - MOST_NAMED)];
    const where = `${ids.length === 1 ? 'Място' : 'Места'} ${named.join(', ')}${more > 0 ? ` и още ${more}` : ''}`;
    return `${where}${format === null ? '' : `, формат ${format}`}: ${sentence}`;
  },
  problems: (lines) => {
    const [said, more] = [lines.slice(0, MOST_PROBLEMS), Math.max(0, lines.length - MOST_PROBLEMS)];
    const rest = more > 0 ? [`И още ${more} от този вид.`] : [];
    return ['Някои табели не могат да се отпечатат; нищо не е записано.', ...said, ...rest].join('\n');
  },

  // The profile
  unreadableProfile: (file, reason) => `Профилът ${file} не може да се прочете (${reason}).`,
  wrongProfile: (file, problem) => `Профилът ${file} не може да се ползва: ${problem}`,
  profileProblems: {
    none: 'не е профил ICC.',
    cut: 'не е толкова дълъг, колкото твърди.',
    large: 'по-голям е от 8 MB.',
    version: 'не е по версия 2 на ICC, която е нужна за по-старите PDF/X.',
    noPress: 'не е на печатна машина (клас prtr).',
    noCmyk: 'цветовете му не са CMYK.',
    noTable: 'няма таблица на мастилата (B2A1, 16 бита), която да може да се прочете.',
  },

  // The arms
  arms: {
    noSvg:
      'Гербът не е SVG: файлът започва с <svg xmlns="http://www.w3.org/2000/svg">; експортирайте го като обикновен SVG.',
    broken: (reason) =>
      `Гербът не може да се прочете като SVG (${reason.slice(0, 80)}); експортирайте го отново като обикновен SVG.`,
    large: (bytes, most) =>
      `Гербът има ${bytes} байта при позволени ${most}; опростете кривите му или го експортирайте с по-малко знаци след запетаята.`,
    many: (most) => `Гербът има повече от ${most} елемента; слейте или опростете кривите му.`,
    deep: (most) => `Групите в герба са една в друга на повече от ${most} нива; разгрупирайте ги.`,
    entities:
      'Гербът определя заместители (<!ENTITY>); експортирайте го като обикновен SVG, в Illustrator без „Preserve Illustrator Editing Capabilities“.',
    styleSheet:
      'Гербът е оцветен със стилове или класове; експортирайте го с атрибути на самите фигури (в Illustrator: Styling).',
    script: 'В герба има скрипт или друг документ; експортирайте го без тях, като обикновен SVG.',
    raster:
      'В герба има растерна картинка, която не е целият герб като един WebP с пиксел за всяка единица; прекарайте я в криви и го експортирайте без нея.',
    text: 'В герба има текст; превърнете го в криви, за да не е нужен шрифт.',
    used: 'Гербът повтаря фигура чрез <use> или <symbol>; откачете копията, за да е всяко отделна фигура.',
    clipped: 'Гербът е изрязан с контур или маска; изрежете самите фигури и ги освободете.',
    gradient: 'В герба има преливане или мотив; запълнете фигурите с плътни цветове.',
    filtered: 'В герба има ефект като размиване или сянка; махнете го или го начертайте с плътни фигури.',
    transparent:
      'Гербът е прозрачен някъде (непрозрачност под 1 или режим на смесване); дайте на фигурите плътните цветове, които се виждат.',
    line: (property) => `Линиите в герба ползват ${property}; превърнете ги в запълнени криви.`,
    unevenLine: 'Линия в герба е разтеглена в едната посока повече; превърнете я в запълнена крива.',
    element: (name) =>
      `В герба има <${name.slice(0, 40)}>, което не може да се отпечата; превърнете го в криви.`,
    number: (name, text) =>
      `В герба ${name} е „${text.slice(0, 40)}“, което не е число до един милион (с px, pt, mm, cm или in); поправете го или експортирайте герба отново.`,
    negative: (name, text) =>
      `В герба ${name} е отрицателно („${text.slice(0, 40)}“); поправете го или експортирайте герба отново.`,
    word: (name, text, words) =>
      `В герба ${name} е „${text.slice(0, 40)}“; могат да се отпечатат само ${words.join(', ')}.`,
    colour: (name, text) =>
      `В герба ${name} е „${text.slice(0, 40)}“, което не е цвят като #1f4d3a; дайте на фигурата плътен цвят в RGB.`,
    transform: (text) =>
      `В герба преобразуването „${text.slice(0, 40)}“ не може да се изпълни; приложете го върху фигурите и експортирайте герба отново.`,
    path: (d) => `В герба кривата „${d.slice(0, 40)}“ не може да се прочете; експортирайте герба отново.`,
    noSize: 'Гербът не казва колко е голям; добавете в <svg> размери, например viewBox="0 0 100 120".',
    outside:
      'Гербът излиза извън картинката си; нагласете страницата по рисунката и го експортирайте отново.',
    empty: 'В герба не се вижда нищо; проверете дали слоевете му са видими и го експортирайте отново.',
  },

  // The files
  cannotWrite: (folder, reason) => `Файловете не могат да се запишат в ${folder} (${reason}).`,
  otherRun: (folder, draft) =>
    `Друго изпълнение записва в ${folder}; изчакайте го или махнете ${draft} оттам, ако няма такова.`,
  cannotReplace: (path) => `${path} пречи: не е файл от предишно изпълнение.`,
  otherFile: (file) => `Готовият файл ${file} не е този, който списъкът посочва.`,
  codes: (expected, found) => `В готовия PDF кодовете са ${found}, а табелите трябва да са ${expected}.`,
  noCode: (page, position) => `На страница ${page} от готовия PDF няма код на позиция ${position}.`,
  unreadable: (page) => `QR кодът на страница ${page} от готовия PDF не може да се прочете.`,
  smallModules: (page) =>
    `QR кодът на страница ${page} от готовия PDF е твърде малък, за да се чете отблизо.`,
  differs: (page, read, expected) =>
    `QR кодът на страница ${page} от готовия PDF е ${read}, а в списъка е ${expected}.`,
  broken: (reason) => `Готовият PDF не може да се прочете обратно (${reason}).`,
  interrupted: 'Спряно; нищо не е записано.',

  // What stands on a press sheet beside the signs
  slug: (file, page, format, condition) => `${file} · ${page} · ${format} · ${condition}`,

  // Progress
  stages: {
    fetched: 'получени табели',
    drawn: 'начертани табели',
    checked: 'прочетени обратно кодове',
    printed: 'начертани талона',
  },
  progress: (count, total, what, perSecond) => {
    const left = perSecond > 0 ? (total - count) / perSecond : 0;
    const rest = left >= 1 ? `, остават ${Math.ceil(left)} с` : '';
    return `${count} от ${total} ${what}, по ${Math.round(perSecond)} в секунда${rest}`;
  },
  done: (count, folder, ms) =>
    `${count} ${count === 1 ? 'табела' : 'табели'} в ${folder}: файлове за печат, manifest.csv, job.pdf и проби; всеки код е прочетен обратно, ${seconds(ms)} с.\n`,
};
