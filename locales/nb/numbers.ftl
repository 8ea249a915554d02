### Tall, penger og oppramsinger. Sifrene kommer ferdig gruppert fra Formats.

count-0 = null
count-1 = én
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

# 3–5
number-between = { $first }–{ $last }

# 2500 kroner. amount: ferdige siffer; kroner: det hele tallet, som velger entall eller flertall
money-in-text =
    { $kroner ->
        [one] { $amount } krone
       *[other] { $amount } kroner
    }
# 2500 kr
money-in-table = { $amount } kr
# ca. 2500 kroner; money er et ferdig beløp
money-about = ca. { $money }

# a, b
list-next = { $list }, { $item }
# a, b og c
list-and = { $list } og { $item }
# a, b eller c
list-or = { $list } eller { $item }
