// The longest texts, hosts and pairs of languages that a sign has to bear.

type Names = Readonly<Record<string, string>>;

export const LONG: { readonly name: Names; readonly question: Names } = {
  name: {
    bg: 'Дневен център за деца и младежи с увреждания „Свети Свети Кирил и Методий“ — филиал Железнопътна гара',
    en: 'Day centre for children and young people with disabilities “Saint Cyril and Saint Methodius” — railway station',
    tr: 'Engelli çocuklar ve gençler için gündüz bakım merkezi “Aziz Kiril ve Metodiy” — tren istasyonu şubesi',
    el: 'Κέντρο ημέρας για παιδιά και νέους με αναπηρία «Άγιοι Κύριλλος και Μεθόδιος» — σιδηροδρομικός σταθμός',
  },
  question: {
    bg: 'Как оценявате административното обслужване в тази сграда на общината?',
    en: 'How would you rate the administrative service in this building of the municipality?',
    tr: 'Belediyenin bu binasındaki idari hizmeti nasıl değerlendirirsiniz?',
    el: 'Πώς αξιολογείτε τη διοικητική εξυπηρέτηση σε αυτό το κτίριο του δήμου;',
  },
};

export const CITY_NAME = { bg: 'Примерово', en: 'Primerovo', tr: 'Primerovo', el: 'Πρίμεροβο' };

const HOSTS = ['k.bg', 'kazva.example.bg', 'municipality-of-stara-zagora.kazva.example.bg'];
const LANGUAGES = [['bg', 'en'], ['tr', 'bg'], ['bg'], ['el', 'tr']];
export const CASES = HOSTS.flatMap((host) => LANGUAGES.map((languages) => ({ host, languages })));
