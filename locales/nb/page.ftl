### Rammen rundt alle sider, og sidene for det som gikk galt.

footer-made-with = Laget med Samling, åpen programvare for samlinger.
failure-to-start = Til forsiden
failure-try-again = Prøv igjen
failure-not-found = Vi fant ikke siden
failure-not-found-text = Lenken kan være gammel eller skrevet feil. Har du fått en lenke i e-post, så bruk den nyeste. Du kan også be arrangøren om en ny.
failure-forged = Skjemaet kunne ikke sendes
failure-forged-text = Siden har vært åpen for lenge, eller nettleseren tar ikke imot informasjonskapsler. Gå tilbake, last siden på nytt og prøv igjen.
failure-busy = Vi får ikke svart akkurat nå
failure-busy-text = Ingenting er gått tapt hos oss, men det du sendte nå, er ikke lagret. Vent noen sekunder og prøv igjen.
failure-broken = Noe gikk galt hos oss
failure-broken-text = Feilen er skrevet ned hos oss. Prøv igjen om litt. Ta kontakt med arrangøren hvis det ikke hjelper.
failure-too-large = Skjemaet er for stort
failure-too-large-text = Gå tilbake og kort ned det du har skrevet.
failure-bad-request = Vi forstod ikke det som ble sendt
failure-bad-request-text = Gå tilbake, last siden på nytt og prøv igjen.
failure-slow = Svaret tok for lang tid
failure-slow-text = Det du sendte, kan være lagret likevel. Åpne siden på nytt og se etter før du sender en gang til.
failure-foreign = Skjemaet kom fra en annen adresse
failure-foreign-text = Av sikkerhetsgrunner tar vi bare imot skjemaer fra våre egne sider. Åpne lenken fra e-posten eller kunngjøringen på nytt, og fyll ut skjemaet der. Skjer det igjen, så si fra til arrangøren.
failure-too-many = Det kom for mye på en gang
failure-too-many-text = Vi får uvanlig mange forespørsler fra nettverket ditt akkurat nå. Vent et øyeblikk og prøv igjen.
failure-kept = Det du fylte ut, er tatt vare på her. Ikke lukk siden, men send skjemaet igjen om et øyeblikk.
failure-send-again = Send igjen
