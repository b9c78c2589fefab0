// What people call the columns of a table of places where they do not know our names: a guess, which is shown before anything is done.
import type { Field } from './words.ts';

/** By column, in Bulgarian and in English; white space, dashes and brackets are not looked at. */
export const SYNONYMS: Partial<Readonly<Record<Field, readonly string[]>>> = {
  externalId: [
    ...['Инвентарен номер', 'Инв. номер', 'Инв. №', 'Код на обекта', 'Код на обект', 'Уникален номер'],
    ...['Object ID', 'Place ID', 'Reference', 'Inventory number', 'Unique ID'],
  ],
  name: [
    ...['Обект', 'Име на обекта', 'Наименование на обекта', 'Название', 'Място', 'Заглавие'],
    ...['Title', 'Place', 'Place name', 'Object', 'Object name'],
  ],
  address: [
    ...['Местоположение', 'Улица', 'Улица и номер', 'Адрес на обекта', 'Локация', 'Местонахождение'],
    ...['Street', 'Street address', 'Location'],
  ],
  settlement: [
    ...['Град', 'Село', 'Град/село', 'Гр./с.', 'Населено', 'Нас. м.', 'Селище'],
    ...['Town', 'City', 'Village', 'Locality', 'Town or village'],
  ],
  category: [
    ...['Вид обект', 'Вид на обекта', 'Вид място', 'Вид на мястото', 'Тип', 'Тип обект', 'Тип на обекта'],
    ...['Вид услуга', 'Услуга', 'Дейност', 'Група'],
    ...['Type', 'Type of place', 'Kind of place', 'Service', 'Service type', 'Class', 'Group'],
  ],
  registrationNumber: ['ДК №', 'ДК номер', 'Номер на автобуса', 'Plate', 'License plate', 'Number plate'],
  line: ['Маршрут', 'Автобусна линия', 'Route', 'Bus line'],
  latitude: ['Г. ширина', 'Северна ширина', 'GPS ширина', 'GPS lat', 'Latitude N', 'Latitude WGS84'],
  longitude: ['Г. дължина', 'Източна дължина', 'GPS дължина', 'GPS lon', 'Longitude E', 'Longitude WGS84'],
  hours: [
    ...['Време', 'Работи', 'Часове', 'Работни часове', 'Приемно време', 'Работно време на обекта'],
    ...['Open', 'Schedule', 'Working hours', 'Working time', 'Business hours'],
  ],
};
