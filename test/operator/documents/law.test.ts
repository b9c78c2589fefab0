// Every point that the law asks a document for is in it, in both languages: GDPR Art. 13, 28(3), 30(1), 30(2), 35(7), and the
// model accessibility statement of Implementing Decision (EU) 2018/1523.
import { describe, expect, it } from 'vitest';
import { DOCUMENT_NAMES, type DocumentName } from '../../../server/operator/documents/rules.ts';
import { DOCUMENT_LANGUAGES, type DocumentLanguage } from '../../../server/operator/documents/text/words.ts';
import { writeDocument, type Document } from '../../../server/operator/documents/written.ts';
import { bareFacts, facts } from './facts.ts';

/** All that the document says, section by section; a section that says nothing counts as missing. */
function saidIn({ sections, lead, title, subtitle }: Document): string {
  const each = sections.map(({ title: heading, text, facts: terms, rows, items }) => {
    const body = [...text, ...terms.flatMap((fact) => [fact.term, fact.text]), ...rows.flat(), ...items];
    return body.length > 0 ? [heading, ...body].join('\n') : '';
  });
  return [title, subtitle, ...lead, ...each].join('\n');
}

type Point = readonly [point: string, bg: RegExp, en: RegExp];

const POINTS: Readonly<Partial<Record<DocumentName, readonly Point[]>>> = {
  RECORD: [
    [
      '30(1)(a) controller',
      /Администратор \(буква „а“\)\nОбщина Проба; .*dpo@proba/,
      /Controller \(point \(a\)\)\nProba Municipality; /,
    ],
    [
      '30(1)(a) joint controllers, representative',
      /Съвместни администратори и представител/,
      /Joint controllers and representative/,
    ],
    [
      '30(1)(a) officer',
      /Длъжностно лице по защита на данните \(буква „а“\)\nМария Петрова; /,
      /officer \(point \(a\)\)\nMaria Petrova; /,
    ],
    [
      '30(1)(b) purposes',
      /Цели на обработването[^\n]*\nПроучване/,
      /Purposes of the processing[^\n]*\nSurveying/,
    ],
    [
      '30(1)(c) data subjects and data',
      /Граждани, които оценяват\nIP адрес/,
      /Citizens who rate\nIP address/,
    ],
    [
      '30(1)(c) whoever puts signs up',
      /Които поставят табели[^\n]*\nПо желание на поставящия/,
      /Whoever puts signs up[^\n]*\nIf he or she wants/,
    ],
    ['30(1)(d) recipients', /Категории получатели[^\n]*\nСлужители/, /Categories of recipients[^\n]*\nStaff/],
    [
      '30(1)(d) the processor and others',
      /Пример ООД[^]*Пример Хостинг АД/,
      /Пример ООД[^]*Пример Хостинг АД/,
    ],
    [
      '30(1)(e) transfers',
      /Предаване на трети държави[^\n]*\n.*чл\. 46/,
      /Transfers to third countries[^\n]*\n.*Article 46/,
    ],
    [
      '30(1)(f) photo and position',
      /дадени при поставяне на табела\n30 дни/,
      /given when a sign was put up\n30 days/,
    ],
    ['30(1)(f) time limits', /Публикувана оценка\nбез срок/, /Published rating\nnone/],
    [
      '30(1)(g) security',
      /чл\. 32, параграф 1\)\nПсевдонимизация и шифроване: .*на телефона.*от сървъра при пристигането/,
      /Article 32\(1\)\)\nPseudonymisation and encryption: .*on the phone.*by the server on arrival/,
    ],
    [
      '30(2)(a) processor, controllers, officer',
      /Обработващ \(буква „а“\)\nПример ООД/,
      /Processor \(point \(a\)\)\nПример ООД/,
    ],
    [
      '30(2)(b) categories of processing',
      /Категории обработване \(буква „б“\)\nПоддържане/,
      /Categories of processing \(point \(b\)\)\nRunning/,
    ],
    ['30(2)(c) transfers', /трети държави \(буква „в“\)\n./, /third countries \(point \(c\)\)\n./],
    ['30(2)(d) security', /Мерки за сигурност \(буква „г“\)\n./, /Security measures \(point \(d\)\)\n./],
  ],
  CONTRACT: [
    ['28(3) subject-matter', /Предмет: поддържане/, /Subject-matter: running/],
    ['28(3) duration', /Срок: от/, /Duration: from/],
    ['28(3) nature', /Естество: /, /Nature: /],
    ['28(3) purpose', /Цел: /, /Purpose: /],
    ['28(3) types of data and data subjects', /Служители с достъп: име/, /Staff with access: name/],
    [
      '28(3) rights and obligations of the controller',
      /Права и задължения на администратора/,
      /Rights and obligations of the controller/,
    ],
    [
      '28(3)(a) documented instructions, transfers',
      /само по документирано указание[^]*трета държава/,
      /only on documented instructions[^]*third country/,
    ],
    [
      '28(3) last subparagraph: infringing instructions',
      /незабавно уведомява администратора, ако според него указание нарушава/,
      /immediately if, in its opinion, an instruction infringes/,
    ],
    ['28(3)(b) confidentiality', /ангажимент за поверителност/, /committed themselves to confidentiality/],
    ['28(3)(c) Article 32', /Сигурност \(буква „в“, чл\. 32\)\n./, /Security \(point \(c\), Article 32\)\n./],
    [
      '28(2) prior authorisation',
      /само с предварително писмено разрешение/,
      /only with prior written authorisation/,
    ],
    [
      '28(2) changes, objection',
      /за да може администраторът да възрази/,
      /so that the controller may object/,
    ],
    [
      '28(3)(d), 28(4) same obligations, liability',
      /същите задължения; за неизпълнението му отговаря/,
      /same obligations[^]*is liable for it/,
    ],
    ['28(3)(e) rights of data subjects', /искания по глава III/, /requests under Chapter III/],
    [
      '28(3)(f) Articles 32 to 36',
      /нарушения, оценката на въздействието и предварителната консултация/,
      /breaches, impact assessment and prior consultation/,
    ],
    [
      '28(3)(g) deletion or return, at the controller’s choice',
      /по избор на администратора заличава или връща/,
      /deletes or returns all personal data, at the choice/,
    ],
    [
      '28(3)(h) information and audits',
      /подпомага одити, включително проверки/,
      /contributes to audits, including inspections/,
    ],
    [
      '28(9) in writing',
      /писмен, включително в електронна форма/,
      /in writing, including in electronic form/,
    ],
  ],
  IMPACT: [
    [
      '35(7)(a) systematic description',
      /Системен опис[^\n]*\nГражданин сканира[^]*\nТелефонът запечатва .*го запечатва сървърът при пристигането/,
      /Systematic description[^\n]*\nA citizen scans[^]*\nThe phone seals .*the server seals it on arrival/,
    ],
    [
      '35(7)(a) purposes, legitimate interest',
      /Цел: [^\n]*не се основава на легитимен интерес/,
      /Purpose: [^\n]*does not rest on a legitimate interest/,
    ],
    [
      '35(7)(b) necessity and proportionality',
      /Необходимост и пропорционалност[^\n]*\nЗаконосъобразност/,
      /Necessity and proportionality[^\n]*\nLawfulness/,
    ],
    [
      '35(7)(c) risks',
      /Рискове[^\n]*\n[^]*Някой да разбере кой каква оценка е дал/,
      /Risks[^\n]*\n[^]*Somebody learns who gave which score/,
    ],
    [
      '35(7)(d) measures',
      /Мерки срещу рисковете[^\n]*\nГрупи от поне 7/,
      /Measures to address the risks[^\n]*\nGroups of at least 7/,
    ],
    [
      '35(2) advice of the officer',
      /Становище на длъжностното лице/,
      /Advice of the data protection officer/,
    ],
    ['35(9) views of data subjects', /Мнение на субектите/, /Views of data subjects/],
    ['35(11) review', /Следващ преглед/, /Next review/],
    ['36 prior consultation', /Предварителна консултация/, /Prior consultation/],
  ],
  PRIVACY: [
    ['13(1)(a) controller', /Администратор\nОбщина Проба\n/, /Controller\nProba Municipality\n/],
    [
      '13(1)(b) officer',
      /Длъжностно лице по защита на данните\nМария Петрова\n/,
      /Data protection officer\nMaria Petrova\n/,
    ],
    ['13(1)(c) purposes and legal basis', /чл\. 6, параграф 1, буква „д“/, /Article 6\(1\)\(e\)/],
    ['13(1)(e) recipients', /Кой получава данните\n./, /Who receives the data\n./],
    ['13(1)(f) transfers', /извън Европейския съюз/, /outside the European Union/],
    ['13(2)(a) how long', /24 месеца/, /24 months/],
    [
      '13(2)(b) rights',
      /право на достъп, коригиране, изтриване, ограничаване/,
      /right of access, rectification, erasure, restriction/,
    ],
    ['13(2)(d) complaint', /жалба до:\nКомисия за защита/, /complaint with:\nCommission for Personal/],
    ['13(2)(e) whether obliged', /Не сте длъжни/, /not obliged/],
    ['13(2)(f) automated decisions', /автоматично/, /automatically/],
  ],
  ACCESSIBILITY: [
    ['1 commitment with the national law', /се ангажира[^\n]*чл\. 58в/, /is committed[^\n]*Article 58c/],
    ['1 scope', /се отнася за[^\n]*glas\.proba\.example/, /applies to[^\n]*glas\.proba\.example/],
    ['1 compliance status', /Статус на съответствие\nНе е оценявано/, /Compliance status\nNot assessed/],
    ['1 non-accessible content', /Недостъпно съдържание\n./, /Non-accessible content\n./],
    ['1 preparation', /Изготвяне на декларацията\n./, /Preparation of this statement\n./],
    ['1 feedback and contact', /Обратна връзка[^]*Община Проба/, /Feedback[^]*Proba Municipality/],
    [
      '1 enforcement procedure',
      /Процедура по осигуряване на прилагането[^]*Министерство/,
      /Enforcement procedure[^]*Ministry/,
    ],
  ],
};

describe.each(Object.entries(POINTS))('%s', (name, points) => {
  it.each(points)('%s', (_, bg, en) => {
    const said = (language: DocumentLanguage) => saidIn(writeDocument(name as DocumentName, facts, language));
    expect(said('bg')).toMatch(bg);
    expect(said('en')).toMatch(en);
  });
});

describe.each(DOCUMENT_NAMES)('%s', (name) => {
  it.each(DOCUMENT_LANGUAGES)('ends, in %s, with what a person must check', (language) => {
    for (const of of [facts, bareFacts]) {
      const last = writeDocument(name, of, language).sections.at(-1);
      expect(last?.id).toBe('checks');
      expect(last?.items.length).toBeGreaterThanOrEqual(2);
    }
  });

  it('has no hole, and the same sections in both languages', () => {
    for (const of of [facts, bareFacts]) {
      const [bg, en] = DOCUMENT_LANGUAGES.map((language) => writeDocument(name, of, language));
      expect(saidIn(bg as Document) + saidIn(en as Document)).not.toMatch(/[{}]|undefined|null/);
      const shape = (document: Document | undefined) =>
        document?.sections.map(({ id, text, facts: terms, rows, items }) => [
          id,
          text.length,
          terms.length,
          rows.length,
          items.length,
        ]);
      expect(shape(en)).toEqual(shape(bg));
    }
  });
});
