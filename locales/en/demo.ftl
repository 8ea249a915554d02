### In the demo only.

demo-word = Demo.
demo-clock-label = The demo's clock
demo-clock-now = It is { $now }.
demo-clock-move = Go to the next: { $milestone }
demo-letters = Read the letters
milestone-opens = sign-up opens
milestone-deadline-passed = the deadline has passed
milestone-changes-passed = the deadline for changes has passed
milestone-hotel-passed = the hotel has its numbers
milestone-begins = the gathering begins
milestone-ended = the gathering has ended
milestone-needs-deleted = diet and access needs are deleted
milestone-data-deleted = the last personal data is deleted
demo-letters-title = The letters of the demo
demo-letters-lead = In the demo no letters leave the machine. Here you can read them all as the receivers would get them. Outside of the demo only the organiser and the receiver see the letters.
