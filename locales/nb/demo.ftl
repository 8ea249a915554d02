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
