// Why a backup cannot be made or restored, in the language of the terminal. {name} is a place for a value.
import { terminalLanguage } from '../../../foundation/settings/env.ts';

const en = {
  gone: 'PostgreSQL’s file pg_wal/{name} is gone before it was copied.',
  leads: '{path} leads out of the folder: back it up by the tools of PostgreSQL.',
  format: 'The backup has format {theirs}; this version reads {ours}.',
  manifest: 'The manifest of the backup is damaged.',
  strange: 'The backup names {path}, which is no part of one.',
  notEmpty: '{folder} is not empty. Set DATA_DIR to a folder that is, or move it away first.',
  notWritable: '{folder} cannot be written',
  there: 'There is a database in {folder} already.',
  unfinished: 'The restore was not finished; empty {folder} before the next one',
  none: '{folder} is no backup',
  postgres:
    'The backup is of PostgreSQL {theirs}, and this Kazva brings PostgreSQL {ours}, which cannot read it. Restore it with the Kazva that made it, and take its data along as docs/postgresql.md says under "The next PostgreSQL".',
  missing: 'The backup is damaged: {path} is missing. Nothing was written.',
  changed: 'The backup is damaged: {path} is not as it was. Nothing was written.',
  changing: 'The backup changes while it is read: {path}.',
  noDatabase: 'There is no embedded database in DATA_DIR, which is {folder}.',
  unreached: 'The database could not be reached',
  notMade: 'No backup was made',
  damaged:
    '{folder} is a backup of a damaged database: {path} is not as PostgreSQL wrote it (files so: {count}). Delete no older backup; docs/runbook.md, "The database is damaged", says what to do.',
  unread: '{folder} cannot be read',
  noPlace:
    'It could not be restored for a while in {folder}, and nothing of it is left there; set TMPDIR to a folder with room',
  notStarted: 'PostgreSQL does not start on what was restored of {folder}',
  notRead: '{folder} was restored, and cannot be read',
  within: '{folder} lies within {taken}. A backup lies elsewhere, on another disk.',
  leftOver: '{path} is no backup: unless one is being made, it is left of one that was killed. Remove it.',
  used: '{folder} is not empty. Each backup has a folder of its own.',
  tooLarge: '{path} has more than {most} bytes, and is none of this.',
  noRecipient: 'What --recipient names is no recipient of age: it begins with age1, and is copied whole.',
  noIdentity:
    '{path} holds no identity of age. It is the file that age-keygen wrote: its line begins with AGE-SECRET-KEY-. One that has a passphrase is decrypted by age -d first.',
  noKeys: 'There are no ballot keys in {folders}.',
  beside:
    '{file} would lie beside the backup, in {folder}: whoever copies that folder has both. Ballot keys go elsewhere, best to another disk.',
  keysUsed: '{file} is there already. Each backup has a file of keys of its own.',
  withoutKeys: 'The backup was made without --keys: no file of ballot keys belongs to it. Leave --keys out.',
  keysChanged:
    '{file} is not the file of ballot keys that was made with this backup, or it was damaged. Nothing was written.',
  keysShut: '{file} is not encrypted to an identity that is in {identity}. Nothing was written.',
  keysStrange: '{file} holds something else than ballot keys. Nothing was written.',
  keysThere:
    '{folder} is not empty: ballot keys that are there are never written over. Move it away first, or leave --keys out.',
  keysLack:
    'The private halves of {count} of {all} ballot keys are not in the file of keys: what waits under them cannot be opened.',
};

const bg: typeof en = {
  gone: 'Файлът на PostgreSQL pg_wal/{name} изчезна, преди да бъде копиран.',
  leads: '{path} води извън папката: направете копието със средствата на PostgreSQL.',
  format: 'Форматът на копието е {theirs}, а тази версия чете {ours}.',
  manifest: 'Описът на копието е повреден.',
  strange: 'Копието назовава {path}, което не е част от него.',
  notEmpty: '{folder} не е празна. Посочете празна папка в DATA_DIR или първо я преместете.',
  notWritable: 'В {folder} не може да се пише',
  there: 'В {folder} вече има база данни.',
  unfinished: 'Възстановяването не е довършено; изпразнете {folder} преди следващото',
  none: '{folder} не е резервно копие',
  postgres:
    'Копието е от PostgreSQL {theirs}, а тази Kazva идва с PostgreSQL {ours}, който не може да го прочете. Възстановете го с версията на Kazva, която го е направила, и пренесете данните, както пише в docs/postgresql.md, „The next PostgreSQL“.',
  missing: 'Копието е повредено: {path} липсва. Нищо не е записано.',
  changed: 'Копието е повредено: {path} е променен. Нищо не е записано.',
  changing: 'Копието се променя, докато се чете: {path}.',
  noDatabase: 'В DATA_DIR, която е {folder}, няма вградена база данни.',
  unreached: 'Няма връзка с базата данни',
  notMade: 'Не е направено резервно копие',
  damaged:
    '{folder} е копие на повредена база данни: {path} не е такъв, какъвто PostgreSQL го е записал (такива файлове: {count}). Не изтривайте по-стари копия; какво да направите, пише в docs/runbook.md, „The database is damaged“.',
  unread: '{folder} не може да се прочете',
  noPlace:
    'Копието не можа да се възстанови за малко в {folder} и нищо от него не остана там; посочете в TMPDIR папка с място',
  notStarted: 'PostgreSQL не тръгва с възстановеното от {folder}',
  notRead: '{folder} беше възстановено, но не може да се прочете',
  within: '{folder} е вътре в {taken}. Мястото на копието е другаде, на друг диск.',
  leftOver:
    '{path} не е резервно копие: ако в момента не се прави такова, останало е от прекъснато. Махнете го.',
  used: '{folder} не е празна. Всяко копие има своя папка.',
  tooLarge: '{path} е над {most} байта и не е това, което трябва.',
  noRecipient: 'Посоченото в --recipient не е получател на age: той започва с age1 и се преписва докрай.',
  noIdentity:
    'В {path} няма самоличност на age. Нужен е файлът, записан от age-keygen: редът в него започва с AGE-SECRET-KEY-. Ако е с парола, първо го отключете с age -d.',
  noKeys: 'В {folders} няма ключове за гласуване.',
  beside:
    '{file} би попаднал до резервното копие, в {folder}: който копира тази папка, има и двете. Мястото на ключовете е другаде, най-добре на друг диск.',
  keysUsed: '{file} вече го има. Всяко копие има свой файл с ключове.',
  withoutKeys: 'Копието е направено без --keys: към него няма файл с ключове за гласуване. Махнете --keys.',
  keysChanged: '{file} не е файлът с ключове, направен с това копие, или е повреден. Нищо не е записано.',
  keysShut: '{file} не е шифрован за самоличност от {identity}. Нищо не е записано.',
  keysStrange: 'В {file} има друго, а не ключове за гласуване. Нищо не е записано.',
  keysThere:
    '{folder} не е празна: върху ключове за гласуване не се пише никога. Първо я преместете или махнете --keys.',
  keysLack:
    'Във файла с ключовете липсват тайните половини на {count} от {all} ключа за гласуване: каквото чака под тях, не може да се отвори.',
};

/** The words. */
export const backupWords = (): typeof en => ({ bg, en })[terminalLanguage()];
