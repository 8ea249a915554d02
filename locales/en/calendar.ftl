### Weekdays, months, dates and times. The figures come finished from Formats.

weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

date-with-year = { $day } { $month } { $year }
date-without-year = { $day } { $month }
date-with-weekday = { $weekday } { $date }
# 2018-11-27: the one order of figures that no reader of English mistakes
date-in-figures = { $year }-{ $month }-{ $day }
days-in-month = { $first }–{ $last } { $month } { $year }
days-in-month-without-year = { $first }–{ $last } { $month }
dates-between = { $first } – { $last }

clock-time = { $hour }:{ $minute }
clock-between = { $first }–{ $last }
at-clock = at { $clock }
date-at-clock = { $date } at { $clock }

deadline-days-left =
    { $days ->
        [one] 1 day left
       *[other] { $days } days left
    }
deadline-is-today = today
deadline-is-over = the deadline has passed
