### Tal, pengar og opprekningar. Sifra kjem ferdig grupperte frå Formats.

count-0 = null
count-1 = ein
count-2 = to
count-3 = tre
count-4 = fire
count-5 = fem
count-6 = seks
count-7 = sju
count-8 = åtte
count-9 = ni
count-10 = ti
count-11 = elleve
count-12 = tolv

number-between = { $first }–{ $last }

money-in-text =
    { $kroner ->
        [one] { $amount } krone
       *[other] { $amount } kroner
    }
money-in-table = { $amount } kr
money-about = ca. { $money }

list-next = { $list }, { $item }
list-and = { $list } og { $item }
list-or = { $list } eller { $item }
