### Bare i demoen.

demo-word = Demo.
demo-clock-label = Demoens klokke
demo-clock-now = Klokka er { $now }.
demo-clock-move = Gå til neste: { $milestone }
demo-letters = Les brevene
milestone-opens = påmeldingen åpner
milestone-deadline-passed = påmeldingsfristen er ute
milestone-changes-passed = fristen for endringer er ute
milestone-hotel-passed = hotellet har fått tallene
milestone-begins = samlingen begynner
milestone-ended = samlingen er slutt
milestone-needs-deleted = kosthold og tilrettelegging er slettet
milestone-data-deleted = de siste personopplysningene er slettet
demo-letters-title = Brevene i demoen
demo-letters-lead = I demoen går ingen brev ut av maskinen. Her kan du lese dem alle, slik mottakerne ville fått dem. Utenfor demoen ser bare arrangøren og mottakeren brevene.
