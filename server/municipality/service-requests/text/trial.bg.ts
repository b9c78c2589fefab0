// What a trial says to whoever reads reports in the city.

export const TRIAL = 'Проба на връзката от Kazva. Няма нищо счупено. Моля, приключете този сигнал.';
