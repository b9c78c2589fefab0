// Letters to members, in Bulgarian.
import type { Words } from '../../../foundation/mail/words.ts';
import type { Role } from '../../grants/member-roles.ts';

interface Named {
  readonly platformName: string;
}

interface Linked extends Named {
  readonly link: string;
}

/** What an operator did in a city: the link leads to where its admins see it. */
export interface DeedWords extends Linked {
  readonly municipality: string;
  readonly by: string;
  readonly why: string;
}

export interface LetterTexts {
  resetPassword(words: Linked): Words;
  verifyEmail(words: Linked): Words;
  emailChanged(words: Named & { readonly newEmail: string }): Words;
  factorTaken(words: Named): Words;
  factorTakenOf(words: Named & { readonly email: string; readonly by: string; readonly why: string }): Words;
  passwordsGuessed(words: Linked): Words;
  codesGuessed(words: Linked): Words;
  invitation(
    words: Linked & {
      readonly name?: string | null;
      readonly municipality: string;
      readonly invitedBy: string;
      readonly isWaiting: boolean;
      readonly role: Role;
      /** What the member works on by name; none: all of the city. */
      readonly places: readonly string[];
    },
  ): Words;
  test(words: { readonly platformName: string; readonly municipality: string }): Words;
  adminInvited(words: DeedWords & { readonly email: string }): Words;
  cityExported(words: DeedWords): Words;
  identitySet(words: DeedWords & { readonly issuer: string; readonly domains: string }): Words;
  identityRemoved(words: DeedWords): Words;
}

/** What a role is called, as on the page „Хора“, and what it does. */
const ROLES: Readonly<Record<Role, string>> = {
  admin: 'администратор – може всичко, включително да кани колеги',
  head: 'ръководител – чете всички резултати и единствен чете мнението на служителите',
  analyst: 'анализатор – чете всички резултати, коментари и настройки',
  editor: 'редактор – променя местата, въпросите и текстовете',
  local: 'отговорник – работи само със своите места',
  printer: 'печат на табели – печата ги и отбелязва кои са готови',
  auditor: 'одитор – чете дневника, хората и настройките',
};

export const bg: LetterTexts = {
  resetPassword: ({ link, platformName }) => ({
    subject: `${platformName}: нова парола`,
    text: `Здравейте,

някой поиска нова парола за Вашия достъп до ${platformName}. Ако сте Вие, изберете я тук в рамките на един час:

${link}

Ако не сте Вие, не е нужно да правите нищо: паролата Ви остава същата.`,
    drawn: [{ link, label: 'Изберете нова парола' }],
  }),
  verifyEmail: ({ link, platformName }) => ({
    subject: `${platformName}: потвърдете новия си адрес`,
    text: `Здравейте,

поискахте в ${platformName} да Ви пишем на този адрес. Потвърдете го тук в рамките на един час:

${link}

Ако не сте го поискали, не е нужно да правите нищо.`,
    drawn: [{ link, label: 'Потвърдете адреса' }],
  }),
  emailChanged: ({ newEmail, platformName }) => ({
    subject: `${platformName}: вече влизате с друг адрес`,
    text: `Здравейте,

адресът, с който влизате в ${platformName}, е сменен на ${newEmail}. Отсега нататък Ви пишем само там.

Ако не сте го сменили Вие, обадете се веднага на администратора във Вашата община: някой друг влиза вместо Вас.`,
  }),
  factorTaken: ({ platformName }) => ({
    subject: `${platformName}: втората Ви защита е махната`,
    text: `Здравейте,

който поддържа ${platformName}, махна втората защита на Вашия достъп и прекрати всички Ваши влизания. Влезте с паролата си и настройте нова защита.

Ако не сте го поискали, обадете се веднага на администратора във Вашата община.`,
  }),
  factorTakenOf: ({ email, by, why, platformName }) => ({
    subject: `${platformName}: махната е втората защита на ${email}`,
    text: `Здравейте,

${by} махна втората защита на достъпа на ${email} и прекрати всички влизания с него. Причина: ${why}

Пишем Ви, защото отговаряте за същите страници. Ако не знаете за това, обадете се на този човек и на онзи, който поддържа ${platformName}.`,
  }),
  passwordsGuessed: ({ link, platformName }) => ({
    subject: `${platformName}: някой налучква паролата Ви`,
    text: `Здравейте,

за един час някой опита поне двадесет грешни пароли за Вашия достъп до ${platformName}. Не е влязъл. Ако паролата Ви е дълга и я ползвате само тук, не е нужно да правите нищо: опитите се бавят.

Ако Вие не успявате да влезете, поискайте писмо с нова парола оттук. Където отворите връзката в него, чуждите опити вече не Ви спират:

${link}`,
    drawn: [{ link, label: 'Поискайте нова парола' }],
  }),
  codesGuessed: ({ link, platformName }) => ({
    subject: `${platformName}: някой опитва кодове за Вашия достъп`,
    text: `Здравейте,

някой въведе вярната Ви парола за ${platformName}, а след нея – десет грешни кода. Ако не сте Вие, паролата Ви е известна на друг. Направете си нова оттук, и опитите спират:

${link}

Ако сте Вие, проверете дали часовникът на телефона Ви е точен. Можете да влезете и с резервен код.`,
    drawn: [{ link, label: 'Сменете паролата' }],
  }),
  invitation: ({ link, platformName, municipality, invitedBy, isWaiting, role, places, name = null }) => ({
    subject: `${municipality}: покана за ${platformName}`,
    text: `Здравейте${name === null ? '' : `, ${name}`},

${invitedBy} Ви кани да работите с оценките на гражданите: ${municipality}.

Ролята Ви: ${ROLES[role]}.${places.length === 0 ? '' : ` Местата Ви: ${places.join('; ')}.`}

С ${platformName} гражданите сканират табела на общинско място и с едно движение го оценяват от 1 до 10, анонимно. Общината вижда оценките, отговаря им с дела и ги публикува.

${isWaiting ? 'Приемете поканата тук, от четвъртия до десетия ден от днес; дотогава администраторите на общината могат да я оттеглят:' : 'Приемете поканата тук в рамките на седем дни:'}

${link}

Връзката важи само веднъж и само за Вас. Не я препращайте.`,
    drawn: [{ link, label: 'Приемете поканата' }],
  }),
  test: ({ platformName, municipality }) => ({
    subject: `${municipality}: пробно писмо от ${platformName}`,
    text: `Здравейте,

това писмо си изпратихте сами, за да проверите дали писмата на ${platformName} пристигат. Пристигат.

Ако е попаднало в папката за нежелана поща, отбележете, че не е нежелано: така ще стигат и поканите до колегите Ви.`,
  }),
  adminInvited: ({ email, municipality, by, why, link, platformName }) => ({
    subject: `${platformName}: оператор кани нов администратор на „${municipality}“`,
    text: `Здравейте,

${by} покани ${email} за администратор: ${municipality}. Причина: ${why}

Поканата може да се приеме след три дни. Ако не сте съгласни, оттеглете я дотогава от страницата „Хора“:

${link}`,
    drawn: [{ link, label: 'Вижте поканата' }],
  }),
  cityExported: ({ municipality, by, why, link, platformName }) => ({
    subject: `${platformName}: оператор изнася всички данни на „${municipality}“`,
    text: `Здравейте,

${by} поиска файл с всички данни на общината: ${municipality}. Причина: ${why}

В него са и коментарите на гражданите, и имената и адресите на служителите. Файлът се пази един ден. Кой го е изтеглил, пише в дневника на общината:

${link}

Ако не знаете за това, обадете се на оператора.`,
    drawn: [{ link, label: 'Отворете дневника' }],
  }),
  identitySet: ({ municipality, by, why, link, issuer, domains, platformName }) => ({
    subject: `${platformName}: служителите на „${municipality}“ влизат и през ${issuer}`,
    text: `Здравейте,

${by} записа откъде могат да влизат служителите на общината: ${municipality}. Причина: ${why}

Който има адрес в ${domains}, вече влиза и през ${issuer}. Ако това не е системата, с която общината влиза навсякъде другаде, обадете се веднага на оператора. Какво е променено, пише в дневника:

${link}`,
    drawn: [{ link, label: 'Отворете дневника' }],
  }),
  identityRemoved: ({ municipality, by, why, link, platformName }) => ({
    subject: `${platformName}: служителите на „${municipality}“ влизат само с парола`,
    text: `Здравейте,

${by} махна служебния вход на общината: ${municipality}. Причина: ${why}

Отсега нататък служителите влизат с парола. Който няма, си избира през „Забравена парола“. Какво е променено, пише в дневника:

${link}`,
    drawn: [{ link, label: 'Отворете дневника' }],
  }),
};
