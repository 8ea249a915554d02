### Numbers, money and lists. The figures come grouped from Formats.

count-0 = zero
count-1 = one
count-2 = two
count-3 = three
count-4 = four
count-5 = five
count-6 = six
count-7 = seven
count-8 = eight
count-9 = nine
count-10 = ten
count-11 = eleven
count-12 = twelve

number-between = { $first }–{ $last }

money-in-text = NOK { $amount }
money-in-table = NOK { $amount }
money-about = about { $money }

list-next = { $list }, { $item }
list-and = { $list } and { $item }
list-or = { $list } or { $item }
