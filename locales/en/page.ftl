### The frame of all pages, and the pages for what went wrong.

footer-made-with = Made with Samling, open software for gatherings.
failure-to-start = To the front page
failure-try-again = Try again
failure-not-found = We did not find the page
failure-not-found-text = The link may be old or mistyped. If you got a link by e-mail, use the newest one. You can also ask the organiser for a new one.
failure-forged = The form could not be sent
failure-forged-text = The page has been open for too long, or the browser does not accept cookies. Go back, reload the page and try again.
failure-busy = We cannot answer right now
failure-busy-text = Nothing is lost here, but what you just sent is not saved. Wait a few seconds and try again.
failure-broken = Something went wrong here
failure-broken-text = The error has been noted. Try again in a while. Contact the organiser if that does not help.
failure-too-large = The form is too large
failure-too-large-text = Go back and shorten what you have written.
failure-bad-request = We did not understand what was sent
failure-bad-request-text = Go back, reload the page and try again.
failure-slow = The answer took too long
failure-slow-text = What you sent may have been saved all the same. Open the page again and look before you send it once more.
failure-foreign = The form came from another address
failure-foreign-text = For safety we only take forms from our own pages. Open the link in the e-mail or the announcement again, and fill in the form there. If it happens again, tell the organiser.
failure-too-many = Too much came at once
failure-too-many-text = Unusually many requests are coming from your network right now. Wait a moment and try again.
failure-kept = What you filled in is kept here. Leave this page open, and send the form again in a moment.
failure-send-again = Send again
