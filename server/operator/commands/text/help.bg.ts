// Bulgarian help of `npm run operator`.

export const helpBg = `Управлява платформата и прави за една община това, което никой в нея още не може.

  npm run operator -- onboard city.yaml [--dry-run]
  npm run operator -- register FILE [--find TEXT]
  npm run operator -- arms FILE.svg --out FOLDER [--language LANGUAGE]
  npm run operator -- templates SLUG [--add KEY]… [--dry-run]
  npm run operator -- invite SLUG EMAIL
  npm run operator -- factor [SLUG] EMAIL --why TEXT
  npm run operator -- identity SLUG --issuer URL --client ID --domain DOMAIN < secret
  npm run operator -- suspend SLUG --why TEXT
  npm run operator -- resume SLUG --why TEXT
  npm run operator -- rename SLUG NEW --why TEXT
  npm run operator -- host SLUG HOST --why TEXT
  npm run operator -- webhooks SLUG HOST[:PORT]… --why TEXT
  npm run operator -- export SLUG FILE.zip
  npm run operator -- import FILE.zip
  npm run operator -- erase SLUG --why TEXT
  npm run operator -- certificate SLUG
  npm run operator -- appoint EMAIL --by NAME
  npm run operator -- dismiss EMAIL
  npm run operator -- documents SLUG --out FOLDER
  npm run operator -- clock [--right]
  npm run operator -- cells
  npm run operator -- backup FOLDER [--keys FILE --recipient AGE]
  npm run operator -- verify FOLDER [--keys FILE --identity FILE]
  npm run operator -- restore FOLDER [--keys FILE --identity FILE]
  npm run operator -- transfer external < address
  npm run operator -- transfer embedded
  npm run operator -- roles < address

SLUG е името на общината в адресите, например stara-zagora.

  onboard FILE           създава община от нейните файлове: населени места, услуги и въпроси, места с табели и техните кодове,
                         и кани първия администратор. Грешките се показват всички наведнъж, с редовете им, и тогава нищо не
                         се записва. Изпълнена отново, командата привежда общината към файловете, докато в нея не влезе
                         служител. Какво се пише във файла, е в server/operator/onboarding/city.schema.json; пример има
                         в prisma/templates/example/city.yaml
    --dry-run            показва всичко, което би направила, и не прави нищо
    --language LANGUAGE  на какъв език да говори: bg или en (bg, ако LANG е български, иначе en)
  register FILE          показва общините от регистъра на населените места: код, име, област, брой населени места
    --find TEXT          само тези, в чието име или код е този текст, на кирилица или на латиница
    --language LANGUAGE  на какъв език да говори: bg или en (както по-горе)
  arms FILE.svg          прави герб от рисунката на художник (docs/arms.md) или показва всичко, което пречи; не пази нищо
    --out FOLDER         папката за arms.svg и за arms.html, където двете се виждат едно до друго
    --language LANGUAGE  на какъв език да са причините: bg или en (както по-горе)
  templates SLUG         обновява услугите и въпросите, които общината има от шаблоните на платформата. Което тя сама е
                         променила, остава, а спряното от нея остава спряно. Нова услуга в шаблоните ѝ се предлага,
                         но не се добавя
    --add KEY            добавя и тази услуга от шаблоните, с нейните въпроси; може да се повтаря
    --dry-run            показва всичко, което би направила, и не прави нищо
  invite SLUG EMAIL      кани нов служител: отпечатва връзка за едно отваряне, в срок от седем дни, и я изпраща с писмо.
                         По-ранна връзка до същия адрес спира да важи
    --role ROLE          admin, head, analyst, editor, printer или auditor (admin). Който ще работи само с някои места, получава
                         покана от администратор, който посочва кои
    --language LANGUAGE  езикът на писмото: bg или en (bg)
  factor SLUG EMAIL      премахва втората защита на служител, който е загубил телефона и резервните си кодове, и прекратява всички
                         сесии на профила, във всички общини. След това се влиза само с парола: уверете се кой Ви моли.
                         Другите администратори получават писмо. Без SLUG: на оператор, а писмо получават другите оператори
    --why TEXT           причината, за дневника и за тези писма
  identity SLUG          хората от домейна влизат през доставчик на OpenID, чийто хост е в OIDC_HOSTS. Тайната на клиента се чете
                         от стандартния вход; адресът за връщане, който се записва при доставчика, е
                         <адресът за служители>/members/auth/identity
    --issuer URL         издателят (issuer), както го изписва доставчикът
    --client ID          идентификаторът на клиента при него
    --domain DOMAIN      частта след @ в имейлите, за които доставчикът отговаря; може да се повтаря
    --factor CLAIM=VALUE amr или acr със стойността, която означава втора защита, например amr=mfa; може да се повтаря, все за
                         едно от двете. Без него Kazva иска своя втора защита
    --public             клиент без тайна
    --remove             премахва доставчика: оттук нататък се влиза с парола
  suspend SLUG           страниците ѝ казват, че е спряна, гласове не се приемат (503), служителите четат и не променят нищо
  resume SLUG            общината работи отново
  rename SLUG NEW        дава ѝ ново име в адресите: NEW; старите адреси водят към нея завинаги, кодовете остават същите
  host SLUG HOST         дава ѝ собствен хост, който води само към нейните страници и стои на новите табели (какво прави
                         проксито: docs/hosts.md); --remove вместо HOST го премахва
  webhooks SLUG HOST…    казва към кои хостове администраторите ѝ могат да пращат известия до други системи (webhooks): само към
                         тях, на порт 443 или на посочения (docs/webhooks.md); --remove вместо HOST не допуска никой
    --why TEXT           причината, която общината чете в дневника си
  export SLUG FILE       записва всичко на общината в нов ZIP: таблици, снимки и README, който казва какво има в него и какво
                         няма. Вътре има лични данни; дневникът на общината отбелязва износа
  import FILE            внася община от износ: цялата или нищо. Само от това никой не може да влезе: служителите задават
                         парола през „Забравена парола“
    --dry-run            проверява всичко и не записва нищо
  erase SLUG             насрочва заличаването на общината след ERASURE_DAYS дни; извършва го работещият сървър
    --why TEXT           причината, която общината чете в дневника си
    --export FILE        износът, направен преди това: удостоверението посочва хеша му
    --cancel             отменя насроченото
  certificate SLUG       отпечатва удостоверението за заличаване
    --language LANGUAGE  bg или en (bg)
  appoint EMAIL          прави някого оператор, който влиза на <адресът за служители>/operator с парола и втора защита:
                         отпечатва връзка за едно отваряне, в срок от седем дни
    --by NAME            кой назначава, както го изписват страниците (без него: профилът в терминала)
  dismiss EMAIL          отнема това веднага; какъвто е човекът в общините, такъв остава
  documents SLUG         записва документите на общината за защита на данните, достъпност и начало като PDF, на български и
                         английски, по данните и настройките ѝ в момента
    --out FOLDER         папката за тях; създава се, ако я няма
  clock                  казва дали се вярва на часовника: спрямо последния път, когато е бил верен, и спрямо базата данни
    --right              верен е: сравнили сте го с друг. Нужно е, ако Kazva не е работила повече от осем дни
  cells                  казва дали картата на клетките (CELLS) е вярна: пита всяка друга клетка и сравнява какво има тук. Показва
                         кодовете, които картата трябва да изброи цели, всеки с клетката му. Вижте docs/cells.md
  backup FOLDER          прави резервно копие на вградената база данни и на всичко към нея, и докато сървърът работи, в папка,
                         каквато още няма. Ключовете за гласуване и members.key не са в него (docs/backup.md)
    --keys FILE          копира и ключовете за гласуване в шифрован файл, какъвто още няма; никога до FOLDER (docs/keys.md)
    --recipient AGE      кой може да отвори този файл: това, което е показал age-keygen, age1…; може и повече пъти
  verify FOLDER          опитва резервно копие: възстановява го за малко във временна папка (TMPDIR) и чете всеки ред
    --keys FILE          и ключовете за гласуване към него: отваря ли се файлът и има ли в него всяка тайна половина
    --identity FILE      файлът, записан от age-keygen, с тайния ключ
  restore FOLDER         проверява резервно копие и го внася в празна DATA_DIR
    --keys FILE          и ключовете за гласуване към него, в празна KEYS_DIR
    --identity FILE      както по-горе
  transfer external      пренася цялата база данни в друг PostgreSQL, чийто адрес чете от стандартния вход, както се пише в
                         DATABASE_URL: празна база. Kazva не бива да работи. Всеки ред се сравнява, преди да се разчита на нея
  transfer embedded      пренася я в нова вградена база в DATA_DIR (docs/postgresql.md)
    --package FOLDER     пакетът на npm с PostgreSQL, който чете сегашните вградени файлове, когато са от друга основна версия
  transfer undo          позволява отново да се стартира с база, чиито данни са пренесени другаде; каквото е дошло там след
                         това, в нея го няма
  roles                  отпечатва на SQL как администратор създава ролите на база, чийто адрес чете от стандартния вход: за
                         собственик, който не може. В отпечатаното няма пароли
  --help                 този текст

Ползва се базата от DATABASE_URL, а без нея вградената, която не бива да работи, освен при backup. Настройките са в .env.example.
`;
