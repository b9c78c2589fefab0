// Letters to members, in Bulgarian.
import type { LetterTexts } from './letters.ts';

export const bg: LetterTexts = {
  resetPassword: ({ link, platformName }) => ({
    subject: `${platformName}: нова парола`,
    text: `Здравейте,

някой поиска нова парола за Вашия достъп до ${platformName}. Ако сте Вие, изберете я тук в рамките на един час:

${link}

Ако не сте Вие, не е нужно да правите нищо: паролата Ви остава същата.`,
  }),
  verifyEmail: ({ link, platformName }) => ({
    subject: `${platformName}: потвърдете новия си адрес`,
    text: `Здравейте,

поискахте в ${platformName} да Ви пишем на този адрес. Потвърдете го тук в рамките на един час:

${link}

Ако не сте го поискали, не е нужно да правите нищо.`,
  }),
  invitation: ({ link, platformName, municipality, invitedBy }) => ({
    subject: `${municipality}: покана за ${platformName}`,
    text: `Здравейте,

${invitedBy} Ви кани да работите с оценките на гражданите: ${municipality}. Приемете поканата тук в рамките на седем дни:

${link}

Връзката важи само веднъж и само за Вас. Не я препращайте.`,
  }),
};
