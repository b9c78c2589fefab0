// Words that say nothing of what a comment is about, in Bulgarian, English and Turkish. In lower case.
import { folded } from '../../../foundation/texts/words.ts';

const BG = `
  ако ала ами без беше бил била били било бих бъде бъдат бях бяха вас ваш ваша вече ви вие винаги във все всеки всички всичко всяка
  където като как какво какъв каква която които който кое кои кой коя когато колко към казва каза каже ли между мен мене ми много мога
  може можете моля моя моят над най нас наш наша нашата не него нея неща нещо ние никак никога никой нито нищо но някак някога някои
  някой няколко няма нямаше обаче около освен особено от отново още пак повече под после поне поради почти пред през при просто пъти
  сам само са се сега си след сме сте съм със също така такава такива такова такъв там твърде тези те тя ти това тогава този той
  толкова точно трябва тук тъй тя хем цял цяла цяло час че често чрез ще щом един една едно едни два две три има имаше имат друг
  друга други друго дори докато дали даже беше бяхме всъщност доста добре до за затова защото защо защо из или им него нея неговата
  вместо вътре горе долу зад далеч сред срещу тази тоя тая тия туй някъде никъде навсякъде наистина направо например обикновено
  понякога разбира именно благодаря благодарим браво здравейте моите`;
const EN = `
  about after again all also always and any are because been before being both but can could did does doing don done down each
  ever every for from had has have having her here him his how into isn its just like made make many more most much must never
  not now off once one only other our out over own same she should since some still such than that the their them then there
  these they this those though through too under until very was wasn were what when where which while who whom whose why will
  with without would yet you your thank thanks please`;
const TR = `
  ama artık bana bazı belki ben bile bir biraz biri birkaç birçok biz bize bizim böyle bunu bunun burada çok çünkü daha dahi
  değil diye eğer gibi hangi hatta hem hep hepsi her hiç için ile ise kadar kendi kez kim mı mi mu mü nasıl ne neden nerede
  olan olarak oldu olduğu olur ona onlar onu onun oysa öyle pek rağmen sadece sanki şey siz size sizin şöyle şu şunu tüm var
  veya yani yine yok teşekkürler lütfen`;

/** Folded as words of comments are. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  [BG, EN, TR].flatMap((words) => words.trim().split(/\s+/u)).map(folded),
);
