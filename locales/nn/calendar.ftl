### Vekedagar, månader, datoar og klokkeslett. Tala kjem ferdige frå Formats.

weekday-1 = måndag
weekday-2 = tysdag
weekday-3 = onsdag
weekday-4 = torsdag
weekday-5 = fredag
weekday-6 = laurdag
weekday-7 = søndag

month-1 = januar
month-2 = februar
month-3 = mars
month-4 = april
month-5 = mai
month-6 = juni
month-7 = juli
month-8 = august
month-9 = september
month-10 = oktober
month-11 = november
month-12 = desember

date-with-year = { $day }. { $month } { $year }
date-without-year = { $day }. { $month }
date-with-weekday = { $weekday } { $date }
date-in-figures = { $day }.{ $month }.{ $year }
days-in-month = { $first }.–{ $last }. { $month } { $year }
days-in-month-without-year = { $first }.–{ $last }. { $month }
dates-between = { $first }–{ $last }

clock-time = { $hour }.{ $minute }
clock-between = { $first }–{ $last }
at-clock = kl. { $clock }
date-at-clock = { $date } kl. { $clock }

deadline-days-left =
    { $days ->
        [one] 1 dag igjen
       *[other] { $days } dagar igjen
    }
deadline-is-today = i dag
deadline-is-over = fristen er ute
