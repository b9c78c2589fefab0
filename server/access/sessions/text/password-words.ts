// What common passwords are made of, beside digits and signs: whoever guesses begins with these. In lower case.

/** Words, names, seasons and rows of the keyboard, in Latin letters, as Bulgarian is typed in them too, and in Cyrillic. */
export const COMMON_WORDS: readonly string[] = `
  password passwort passw0rd passwd pass parola parolata secret welcome changeme letmein login access default temporary temp test demo
  admin administrator adminadmin root user guest operator master manager superman batman dragon monkey sunshine princess football
  iloveyou iloveu love money hello shadow michael charlie computer internet google facebook microsoft windows samsung
  qwertyuiop qwerty qwertz qwert qwer asdfghjkl asdfgh asdf zxcvbnm zxcvbn zxcv qazwsxedc qazwsx qaz wsx abcdefghijklmnopqrstuvwxyz
  abcdefgh abcdef abcd abc xyz one two three four five
  january february march april may june july august september october november december spring summer autumn winter
  monday tuesday wednesday thursday friday saturday sunday
  kazva obshtina obstina municipality kmet kmetstvo direktor director kindergarten school office work bulgaria balgaria bulgaria sofia
  plovdiv varna burgas ruse stara zagora pleven sliven dobrich shumen pernik haskovo levski cska botev ludogorets
  ivan ivanov ivanova georgi georgiev georgieva dimitar dimitrov dimitrova petar petrov petrova maria mariya nikolay nikolov nikolova
  stoyan todor hristo elena anna yordan
  парола паролата тайна достъп админ администратор оператор община общината кмет кметство директор училище детска градина работа
  българия софия пловдив варна бургас русе загора плевен сливен обичам здравей слънце любов пари левски ботев
  явертъуиоп явертъ асдфгхйкл йцукенгшщз йцукен абвгдежз абвгд абвг абв
  януари февруари март април май юни юли август септември октомври ноември декември пролет лято есен зима
  понеделник вторник сряда четвъртък петък събота неделя
  иван иванов иванова георги георгиев георгиева димитър димитров димитрова петър петров петрова мария николай николов николова
  стоян тодор христо елена анна йордан
`
  .trim()
  .split(/\s+/)
  .toSorted((a, b) => b.length - a.length);
