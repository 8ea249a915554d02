### Ramma rundt alle sider, og sidene for det som gjekk gale.

footer-made-with = Laga med Samling, open programvare for samlingar.
failure-to-start = Til framsida
failure-try-again = Prøv igjen
failure-not-found = Vi fann ikkje sida
failure-not-found-text = Lenkja kan vere gammal eller skriven feil. Har du fått ei lenkje i e-post, så bruk den nyaste. Du kan òg be arrangøren om ei ny.
failure-forged = Skjemaet kunne ikkje sendast
failure-forged-text = Sida har vore open for lenge, eller nettlesaren tek ikkje imot informasjonskapslar. Gå tilbake, last sida på nytt og prøv igjen.
failure-busy = Vi får ikkje svart akkurat no
failure-busy-text = Ingenting er gått tapt hos oss, men det du sende no, er ikkje lagra. Vent nokre sekund og prøv igjen.
failure-broken = Noko gjekk gale hos oss
failure-broken-text = Feilen er skriven ned hos oss. Prøv igjen om litt. Ta kontakt med arrangøren om det ikkje hjelper.
failure-too-large = Skjemaet er for stort
failure-too-large-text = Gå tilbake og kort ned det du har skrive.
failure-bad-request = Vi forstod ikkje det som vart sendt
failure-bad-request-text = Gå tilbake, last sida på nytt og prøv igjen.
failure-slow = Svaret tok for lang tid
failure-slow-text = Det du sende, kan vere lagra likevel. Opne sida på nytt og sjå etter før du sender ein gong til.
failure-foreign = Skjemaet kom frå ei anna adresse
failure-foreign-text = Av tryggleiksgrunnar tek vi berre imot skjema frå våre eigne sider. Opne lenkja frå e-posten eller kunngjeringa på nytt, og fyll ut skjemaet der. Skjer det igjen, så sei frå til arrangøren.
failure-too-many = Det kom for mykje på ein gong
failure-too-many-text = Vi får uvanleg mange førespurnader frå nettverket ditt akkurat no. Vent litt og prøv igjen.
failure-kept = Det du fylte ut, er teke vare på her. Ikkje lukk sida, men send skjemaet igjen om ei lita stund.
failure-send-again = Send igjen
