### Ukedager, måneder, datoer og klokkeslett. Tallene kommer ferdige fra Formats.

weekday-1 = mandag
weekday-2 = tirsdag
weekday-3 = onsdag
weekday-4 = torsdag
weekday-5 = fredag
weekday-6 = lørdag
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

# 27. november 2018
date-with-year = { $day }. { $month } { $year }
# 27. november
date-without-year = { $day }. { $month }
# tirsdag 27. november; date er en ferdig dato
date-with-weekday = { $weekday } { $date }
# 27.11.2018; dag og måned har to siffer
date-in-figures = { $day }.{ $month }.{ $year }
# 27.–28. november 2018
days-in-month = { $first }.–{ $last }. { $month } { $year }
# 27.–28. november
days-in-month-without-year = { $first }.–{ $last }. { $month }
# 30. november–1. desember 2018; first og last er ferdige datoer
dates-between = { $first }–{ $last }

# 10.00
clock-time = { $hour }.{ $minute }
# 09.30–11.30
clock-between = { $first }–{ $last }
# kl. 10.00
at-clock = kl. { $clock }
# 20. november 2018 kl. 23.59
date-at-clock = { $date } kl. { $clock }

deadline-days-left =
    { $days ->
        [one] 1 dag igjen
       *[other] { $days } dager igjen
    }
deadline-is-today = i dag
deadline-is-over = fristen er ute
