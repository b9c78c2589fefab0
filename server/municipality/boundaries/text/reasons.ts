// Why a file cannot be taken as a city's boundary, in sentences that say what to do. {detail} is what a reason is about.
import type { Reason } from '../reasons.ts';

export type ReasonTexts = Readonly<Record<Reason['kind'], string>>;

export const reasonsEn: ReasonTexts = {
  TOO_LARGE: 'The file has {detail} KB, and 2,000 are read. Leave only the area of your municipality in it.',
  NOT_JSON: 'This cannot be read as JSON in UTF-8. Export it again as GeoJSON.',
  NOT_GEOJSON: 'This is no GeoJSON. Export the area of your municipality as GeoJSON.',
  MANY_AREAS:
    'Areas in the file: {detail}. Exactly one is needed. Select your municipality and export only what is selected; where it consists of settlements’ lands, dissolve them into one area first.',
  OTHER_TYPE: 'This is no area (Polygon or MultiPolygon) but: {detail}.',
  NO_LINES: 'There is no line in the area.',
  TOO_MANY_POINTS: 'The lines have {detail} points, and 50,000 are read. Simplify them before you export.',
  NO_POSITION: 'These points of a line are not two numbers, counted from 1: {detail}.',
  NOT_DEGREES:
    'These points are not degrees of longitude and latitude: {detail}. Export in WGS 84 (EPSG:4326), not in metres.',
  TOO_SHORT: 'A line has too few points to enclose anything: {detail}. At least 4 are needed.',
  NOT_CLOSED: 'A line does not end where it begins: {detail}. Close it.',
  NO_AREA: 'The lines enclose nothing.',
  ELSEWHERE:
    'Most of your settlements are outside of it. Is it another municipality, or are longitude and latitude swapped? Longitude comes first.',
  TOO_WIDE:
    'The area has {detail} km², and the largest municipality of the country has fewer than 1,400. Is it a province, or the whole country? Select your municipality and export only what is selected.',
};

export const reasonsBg: ReasonTexts = {
  TOO_LARGE: 'Файлът е {detail} KB, а се четат до 2000. Оставете в него само територията на Вашата община.',
  NOT_JSON: 'Файлът не може да се прочете като JSON в UTF-8. Изнесете го отново като GeoJSON.',
  NOT_GEOJSON: 'Това не е GeoJSON. Изнесете територията на общината като GeoJSON.',
  MANY_AREAS:
    'Територии във файла: {detail}. Нужна е точно една. Изберете Вашата община и изнесете само избраното; ако тя е съставена от землища, първо ги обединете в една територия.',
  OTHER_TYPE: 'Това не е територия (Polygon или MultiPolygon), а: {detail}.',
  NO_LINES: 'В територията няма нито една линия.',
  TOO_MANY_POINTS: 'Линиите имат {detail} точки, а се четат до 50 000. Опростете ги, преди да ги изнесете.',
  NO_POSITION: 'Тези точки от линия не са две числа, броено от 1: {detail}.',
  NOT_DEGREES:
    'Тези точки не са градуси дължина и ширина: {detail}. Изнесете в WGS 84 (EPSG:4326), а не в метри.',
  TOO_SHORT: 'Линия има твърде малко точки, за да огради нещо: {detail}. Нужни са поне 4.',
  NOT_CLOSED: 'Линия не свършва там, където започва: {detail}. Затворете я.',
  NO_AREA: 'Линиите не ограждат нищо.',
  ELSEWHERE:
    'Повечето от населените Ви места са извън нея. Да не е друга община или да са разменени дължината и ширината? Дължината е първа.',
  TOO_WIDE:
    'Територията е {detail} кв. км, а най-голямата община в страната е под 1400. Да не е област или цялата страна? Изберете Вашата община и изнесете само избраното.',
};
