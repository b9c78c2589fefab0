// Why an address may not stand on paper, and what to set, for a terminal. {name} is a place for a value.

const unfitEn = {
  unfit: '{origin} cannot stand on paper: {problem}. {remedy}',
  setUrl: 'Set PUBLIC_URL to the https: address at which citizens reach the platform.',
  setHost: 'Set another host of its own on the operators’ pages, or see to this one: docs/hosts.md.',
  problems: {
    LOCAL: 'only this machine or its own network knows the name',
    NUMERIC: 'it is the number of a machine, where a name belongs',
    RESERVED: 'the name is set aside for examples and tests',
    NOT_HTTPS: 'it is not https:',
    UNRESOLVED: 'no name server knows the name',
    PRIVATE: 'the name leads into a private network',
    SILENT: 'nobody answers there with a certificate that browsers believe',
    NOT_OURS: 'what answers there is not this platform, or its proxy does not hand on the Host',
  },
};

const unfitBg: typeof unfitEn = {
  unfit: '{origin} не може да стои на хартия: {problem}. {remedy}',
  setUrl: 'Задайте в PUBLIC_URL адреса с https:, на който гражданите отварят платформата.',
  setHost:
    'Задайте друг собствен адрес на общината от страниците на операторите или оправете този: docs/hosts.md.',
  problems: {
    LOCAL: 'името е познато само на този компютър или в неговата мрежа',
    NUMERIC: 'това е номер на компютър, а трябва да е име',
    RESERVED: 'името е отделено за примери и опити',
    NOT_HTTPS: 'адресът не е с https:',
    UNRESOLVED: 'никой сървър за имена (DNS) не познава името',
    PRIVATE: 'името води в частна мрежа',
    SILENT: 'там никой не отговаря със сертификат, който браузърите приемат',
    NOT_OURS: 'това, което отговаря там, не е тази платформа, или проксито ѝ не предава Host',
  },
};

export const UNFIT = { bg: unfitBg, en: unfitEn };
