### The check of files: "samling check". Each text says what is wrong and what you can do.

check-error = error
check-warning = warning
check-nothing-found = { $files ->
    [one] We found nothing wrong in the file.
   *[other] We found nothing wrong in the { $files } files.
}
check-announcement-clean = We found no contradictions in the text.
check-summary = { $errors ->
    [one] 1 error
   *[other] { $errors } errors
} and { $warnings ->
    [one] 1 warning
   *[other] { $warnings } warnings
}.
check-suggestion = Did you mean “{ $suggestion }”?
check-known = You can choose from: { $known }.
check-also-here = see also
check-windows-1252 = { $file } is not written in UTF-8. We read it as Windows-1252. See that æ, ø and å are right in the messages, and preferably save the file as UTF-8.
check-unreadable = We cannot read { $file }: { $detail }. See that the file is there and that you may read it.
check-is-folder = { $file } is a folder. Name the file in it, such as { $example }.
check-no-file = { $file } is not an ordinary file. We read files only, not devices and pipes. Save the content in a file, and point at that.
check-too-large = { $file } is too large. We read at most { $most } MB. Is it the right file?
check-not-text = { $file } is not a text file. Save its content as plain text (UTF-8) and try again.
check-which-kind = We do not know what { $file } is. A gathering has a name in .toml, and a list of the invited has a name in .csv. Is it an announcement in plain text? Write: samling check --announcement { $file }

## Errors in the gathering file

problem-syntax = { $fault ->
    [duplicate-key] The same name stands twice. Delete one of them.
    [unclosed] A text, list or table is not closed. Put in the quotation mark or bracket that is missing.
    [no-value] The value is missing here, or the equals sign before it. Write name = value.
    [no-quotes] A text must stand in quotation marks. Write "…" around it.
    [comma] A comma is missing here, or there is one too many.
    [number] The number is not written as the format wants it. Write, for example, 2500 without spaces, or put it in quotation marks.
   *[other] This is not valid TOML ({ $detail }). Look at the characters right here.
}
problem-unknown-key = The format has nothing called “{ $key }” here. Correct the name, or delete the line.
problem-missing-key = “{ $key }” is missing. Add it.
problem-wrong-value = { $expected ->
    [text] Here must be a text in quotation marks, not { $found }.
    [number] Here must be a whole number that is not below zero, not { $found }.
    [truth] Here must be true or false, not { $found }.
    [table] Here must be a table, such as {"{"} nb = "…", nn = "…" {"}"}, not { $found }.
    [list] Here must be a list in square brackets, not { $found }.
    [date] Here must be a date such as 2018-11-27, not { $found }.
    [clock] Here must be a time of day such as 10:00, not { $found }.
    [deadline] Here must be a deadline such as 2018-11-20 or 2018-11-20T12:00:00, not { $found }.
    [amount] Here must be an amount in kroner, such as 2500 or "2500,50", not { $found }.
    [id] Here must be a short name of small letters a–z, digits, - and _, not { $found }.
    [zone] Here must be a time zone such as Europe/Oslo, not { $found }.
   *[other] { $found } cannot stand here. See how it is written in docs/reference/gathering-file.md.
}
problem-unknown-choice = “{ $found }” is none of the choices. Use one of them.
problem-more-problems = There are more errors than the { $shown } that are shown. Correct these first, and run the check again.
problem-unknown-reference = { $what ->
    [day] No day
    [site] No site
    [element] No element
    [package] No package
    [slot] No slot
    [item] No item of the programme
    [room] No room
    [layout] No room layout
    [role] No role
    [field] No field of work
   *[body] No body
} has the id “{ $id }”. Correct the id, or add what is missing.
problem-duplicate-id = The id “{ $id }” is used before. Give one of them another id.
problem-duplicate-entry = “{ $value }” stands twice in the list. Delete one of them.
problem-reserved-id = “{ $id }” is taken by a page of the program itself. Choose another id for the gathering.
problem-empty-list = The list is empty. Add at least one.
problem-nothing-yet = There is nothing here yet. Fill it in before the gathering is announced.
problem-not-positive = The number must be above zero.
problem-too-many-participants = The number must be from 1 to { $most }.
problem-missing-text = The text is missing in { $language ->
    [nb] Bokmål
    [nn] Nynorsk
   *[en] English
}. Write it.
problem-broken-fact-reference = “{"{{"}” or “{"}}"}” stands alone, or what is between them is no name. Write, for example, {"{{"}deadline{"}}"}.
problem-unknown-fact = No fact in the file is called “{ $name }”.
problem-prose-contradicts-fact = { $about ->
    [registration-deadline] The text gives another sign-up deadline
    [deadline] The text gives another deadline
    [gathering-dates] The text gives other days
    [time] The text gives another time
    [price] The text gives another price
    [count] The text gives another number
    [venue] The text gives another place
    [duration] The text gives another number of days
   *[other] The text says something else
} ({ $said }) than the file ({ $fact }). Correct what is wrong. Preferably refer to the fact by {"{{"}…{"}}"}.
problem-prose-contradicts-prose = { $about ->
    [registration-deadline] The text gives two sign-up deadlines
    [deadline] The text gives two deadlines for the same thing
    [gathering-dates] The text gives different days
    [time] The text gives two times for the same thing
    [price] The text gives two prices for the same thing
    [count] The text gives two numbers for the same thing
    [venue] The text gives two places
    [duration] The number of days does not fit the days
   *[other] The text says two things that cannot both be right
}: { $said } and { $other }. Find out which is right, and correct the other.
problem-wrong-weekday = The date is a { $right ->
    [monday] Monday
    [tuesday] Tuesday
    [wednesday] Wednesday
    [thursday] Thursday
    [friday] Friday
    [saturday] Saturday
   *[sunday] Sunday
}, not a { $said ->
    [monday] Monday
    [tuesday] Tuesday
    [wednesday] Wednesday
    [thursday] Thursday
    [friday] Friday
    [saturday] Saturday
   *[sunday] Sunday
}. Correct the weekday or the date.
problem-no-such-date = No calendar has the date { $said }. Correct it.
problem-bad-email = “{ $found }” is no email address. Correct it.
problem-bad-file-name = “{ $found }” is no plain file name. Write only the name of a file that lies beside this one.
problem-unknown-picture-type = “{ $found }” is no picture that we can show. Use SVG, PNG, JPEG or WebP.
problem-days-not-in-order = { $date } comes after { $before } in the file, but is not later. Put the days in order.
problem-duplicate-date = Two days at the same site have the date { $date }. Correct one of them.
problem-day-without-element = Nobody can sign up for “{ $day }”. Make an element with kind = "day" for the day.
problem-day-element-without-day = “{ $element }” is a day, but does not say which. Add day = "…".
problem-day-at-other-element = “{ $element }” is no day and must not have day. Delete it, or use date.
problem-element-without-date = “{ $element }” has no date. Add date = "…".
problem-element-date-not-of-day = The date { $date } is not that of the day ({ $day_date }). Delete date, or correct it.
problem-date-outside-days = The date { $date } is outside the gathering ({ $first } to { $last }). Correct it.
problem-too-many-elements = { $count } elements are more than we can work out prices for. Use { $most } at most.
problem-element-not-sold = “{ $element }” is in no package and has no price. Give it a price, or put it in a package.
problem-package-empty = The package “{ $package }” has nothing in it. Add includes or one_of.
problem-element-included-and-chosen = “{ $element }” is both always included and a choice. Delete one of them.
problem-package-mixes-alternatives = “{ $element }” belongs to “{ $alternative }”, and “{ $other_element }” belongs to “{ $other_alternative }”. Nobody can take both. Make two packages.
problem-alternatives-share-element = “{ $element }” belongs to two alternatives. The other one is “{ $other }”. Let it belong to one.
problem-only-one-alternative = There is only one alternative, so there is nothing to choose between. Add another, or delete it.
problem-price-zero = The price is zero. Correct it if that is not intended.
problem-duplicate-quota = The package “{ $package }” has two quotas. Put them together.
problem-condition-without-test = The condition on “{ $attribute }” tests nothing. Add is, at_least or at_most.
problem-condition-never-holds = The condition on “{ $attribute }” can never hold. Correct the limits.
problem-deadline-after-start = The sign-up deadline { $deadline } is after the gathering begins ({ $first_day }). Set it earlier.
problem-changes-after-start = Changes are open until { $changes }, after the gathering begins ({ $first_day }). Set the deadline earlier.
problem-changes-before-deadline = The deadline for changes ({ $changes }) is before the sign-up deadline ({ $deadline }). Set it to the same day or later.
problem-opens-after-deadline = Sign-up opens { $opens }, after the deadline ({ $deadline }). Correct one of them.
problem-hotel-before-deadline = The hotel gets its numbers { $hotel }, before the sign-up deadline ({ $deadline }). Is that intended?
problem-hotel-after-start = The hotel gets its numbers { $hotel }, after the gathering begins ({ $first_day }). Set the deadline earlier.
problem-names-after-changes = Names are due { $names }, but after { $changes } nobody can fill them in. Set the deadline for names earlier.
problem-withdraw-after-start = Withdrawing is free until { $withdraw }, after the gathering begins ({ $first_day }). Set it earlier.
problem-withdraw-not-later = Withdrawing is free until { $withdraw }, but changes are open until { $changes } anyhow. Take one of them out.
problem-gathering-cancelled = The file says that the gathering is cancelled. Then sign-up is closed. Take status out if it is to be held.
problem-deleted-before-the-end = This is deleted on { $date }, while the gathering lasts until { $last_day }. Set a later date, or at least one day.
problem-needs-not-first = Diet and access needs are deleted on { $needs }, after something else ({ $other }). Such data must be deleted first.
problem-letters-outlive-names = Letters are deleted on { $letters }, but the names in them on { $names }. Delete letters no later than names.
problem-cancellation-not-in-order = The step from { $from } comes after the step from { $before }, but is not later. Put the steps in order.
problem-percent-too-high = { $percent } percent is more than the whole price. Use 100 at most.
problem-advice-without-condition = The advice “{ $advice }” is shown to everybody. Add a condition under when.
problem-item-without-title = The item “{ $item }” has no title. Write one.
problem-ends-not-after-start = The item ends at { $ends }, but starts at { $starts }. Correct one of the times.
problem-items-overlap = “{ $item }” starts at { $starts }, while “{ $other }” lasts until { $until }. Correct one of the times.
problem-continues-not-earlier = “{ $item }” continues “{ $other }”, which does not come before it. Refer to an earlier item.
problem-parallel-without-slot = “{ $item }” is parallel sessions, but does not say in which slot. Add slot = "…".
problem-slot-at-other-item = “{ $item }” is no parallel sessions and must not have slot. Delete it, or set kind = "parallel".
problem-slot-twice = The slot “{ $slot }” stands in two places in the programme. Let one continue the other, or make a new slot.
problem-slot-without-item = The slot “{ $slot }” is not in the programme. Make an item with kind = "parallel" for it.
problem-slot-on-other-day = The slot “{ $slot }” is on “{ $slot_day }”, but stands in the programme on “{ $item_day }”. Correct one of them.
problem-too-few-topics = The slot “{ $slot }” has { $offered } topics, but at least { $needed } sessions are to run. Add topics, or lower min_sessions.
problem-no-aim = The list is empty. Write at least one aim, such as "seated".
problem-weight-never-used = The line for delegations of up to { $up_to } is never used, because a line above covers them. Put the lines in rising order.
problem-too-many-runs = The topic “{ $topic }” is to run { $runs } times but is offered in only { $slots } slots. Lower min_runs, or add slots.
problem-no-room-fits = No room has what the topic “{ $topic }” needs. Add it to a room, or take it out of needs.
problem-min-above-max = The least ({ $min }) is above the most ({ $max }). Correct one of the numbers.
problem-ranks-outweigh-ticks = Those who rank weigh { $mean } on average, but those who tick weigh { $tick }. Set rank_values or tick_value so that they weigh the same.
problem-ranks-not-falling = A lower wish is worth more than a higher one. Put rank_values in falling order.
problem-waiting-list-without-hard-capacity = The waiting list has nothing to wait for: no capacity has enforced = "sign-up". Set it on a capacity, or remove the waiting list.
problem-offer-hours-without-offer = An offer is said to stand for { $hours } hours, but with mode = "confirm" nothing is offered. Remove offer_hours or use mode = "offer".
problem-offer-outlasts-waiting-list = An offer stands for { $hours } hours, but the time from when sign-up opens ({ $opens }) until the waiting list closes ({ $until }) is shorter. Set a lower offer_hours.
problem-waiting-list-until-no-hotel = The waiting list goes on until the hotel gets its numbers, but registration.hotel is not set. Set it, or choose another until.
problem-waiting-list-after-start = The waiting list goes on until { $until }, after the gathering begins ({ $first_day }). Set an earlier deadline.
problem-waiting-list-ends-before-changes = The waiting list closes { $until }, but sign-up can be changed until { $changes }. Places that become free after that are not passed on. Is that intended?

## Errors in the list of the invited

list-problem-empty = The list has no organisations. Write a line for each.
list-problem-not-text = The file is not plain text. Save the spreadsheet as CSV (UTF-8).
list-problem-missing-column = The column “{ $column }” is missing. Add it in the first line.
list-problem-duplicate-column = The column “{ $column }” stands twice. Delete one of them.
list-problem-nameless-column = Column { $number } has no name. Write a name in the first line, or delete the column.
list-problem-wrong-number-of-fields = The line has { $found } values, but there are { $expected } columns. Look for a comma too many or too few, and put values with a comma in quotation marks.
list-problem-bad-id = “{ $found }” cannot be an id. Use small letters a–z, digits, - and _, such as the municipality number.
list-problem-duplicate-id = The id “{ $found }” is on line { $first_line } too. Give one of them another id.
list-problem-empty-name = The name is missing. Write it.
list-problem-no-email = The email address is missing. Write at least one, so that the invitation arrives.
list-problem-bad-email = “{ $found }” is no email address. Correct it.
list-problem-organisation-number-not-nine-digits = “{ $found }” is no organisation number. It has nine digits.
list-problem-organisation-number-wrong-check-digit = “{ $found }” is no valid organisation number. Look for a digit that is wrong.
list-problem-duplicate-organisation-number = The organisation number “{ $found }” is on line { $first_line } too. Correct one of them.
list-problem-bad-written-form = “{ $found }” is no written form. Write nb, nn, neutral or en.

## Contradictions in an announcement

finding-registration-deadline = The sign-up deadline is { $first } in one place and { $second } in another. Find out which is right, and correct the other.
finding-deadline = The deadline is { $first } in one place and { $second } in another. Find out which is right, and correct the other.
finding-gathering-dates = The gathering is on { $first } in one place and { $second } in another. Find out which is right, and correct the other.
finding-weekday = The text says { $first }, but the date is a { $second }. Correct the weekday or the date.
finding-no-such-date = No calendar has the date { $first }. Correct it.
finding-time = The time is { $first } in one place and { $second } in another. Find out which is right, and correct the other.
finding-price = The price is { $first } kroner in one place and { $second } in another. Find out which is right, and correct the other.
finding-count = The number is { $first } in one place and { $second } in another. Find out which is right, and correct the other.
finding-order = { $first } cannot come after { $second }. Correct one of them.
finding-duration = The text says { $first } days, but the days named are { $second }. Correct one of them.
finding-venue = The place is { $first } in one place and { $second } in another. Find out which is right, and correct the other.
finding-wrong = Something is wrong here: { $first }. Correct it.
check-renamed = Is it the one that is called “{ $suggestion }”?
