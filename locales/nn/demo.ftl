### Berre i demoen.

demo-word = Demo.
demo-clock-label = Klokka i demoen
demo-clock-now = Klokka er { $now }.
demo-clock-move = Gå til neste: { $milestone }
demo-letters = Les breva
milestone-opens = påmeldinga opnar
milestone-deadline-passed = påmeldingsfristen er ute
milestone-changes-passed = fristen for endringar er ute
milestone-hotel-passed = hotellet har fått tala
milestone-begins = samlinga tek til
milestone-ended = samlinga er slutt
milestone-needs-deleted = kosthald og tilrettelegging er sletta
milestone-data-deleted = dei siste personopplysningane er sletta
demo-letters-title = Breva i demoen
demo-letters-lead = I demoen går ingen brev ut av maskina. Her kan du lese dei alle, slik mottakarane ville fått dei. Utanfor demoen ser berre arrangøren og mottakaren breva.
