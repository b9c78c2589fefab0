// What tells in Turkish that somebody may be harmed.
import type { DangerWords } from './danger.bg.ts';

export const dangerTr: DangerWords = {
  threats: [
    'seni|sizi|onu|onları|hepinizi|müdürü|şoförü|doktoru|öğretmeni öldüreceğ*|vuracağ*|bıçaklayacağ*|yakacağ*|keseceğ*|döveceğ*|gebertece*',
    'bomba var|koydum|koyduk|yerleştirdim|patlayacak',
    'kendimi öldüreceğ*|asacağ*',
    'ölmek istiyorum',
  ],
  children: [
    'çocuk*|çocuğ*|öğrenci*|bebek*|bebeğ* dövüyor*|vuruyor*|dövdü*|vurdu*|taciz|bağlıyor*|kilitliyor*|istismar',
    'sübyancı*|pedofil*',
  ],
};
