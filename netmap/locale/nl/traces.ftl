### Woorden bij sporen van samenwerking: verwijzingen, gedeelde huishoudens, bijeenkomsten.

traces-title = Sporen van samenwerking
traces-summary =
    { $n ->
        [0] Op { $day } zijn er geen sporen gevonden.
        [one] Op { $day } is er 1 spoor gevonden.
       *[other] Op { $day } zijn er { $n } sporen gevonden.
    }
traces-why = Een spoor is afgeleid: uit verwijzingen, uit huishoudens waar twee organisaties tegelijk hielpen, of uit bijeenkomsten. Wat organisaties zelf vertelden, staat daarnaast en blijft zoals het is.
traces-caution = Een spoor zegt niet hoe goed organisaties samenwerken. Vraag het hun.
traces-unnamed = Sporen zonder genoemde band
traces-unnamed-why = Deze organisaties komen elkaar tegen, maar niemand noemde een band. Misschien is er wel een band, en is er nog niet naar gevraagd.
traces-unnamed-none = Bij elk spoor is een band genoemd.
traces-all = Alle sporen
traces-referral =
    { $n ->
        [one] 1 verwijzing van { $source } naar { $target }
       *[other] { $n } verwijzingen van { $source } naar { $target }
    }
traces-household =
    { $n ->
        [one] { $source } en { $target } helpen of hielpen tegelijk in 1 huishouden
       *[other] { $source } en { $target } helpen of hielpen tegelijk in { $n } huishoudens
    }
traces-meeting =
    { $n ->
        [one] { $source } en { $target } waren samen bij 1 bijeenkomst
       *[other] { $source } en { $target } waren samen bij { $n } bijeenkomsten
    }
traces-not-asked = { $trace }; geen band genoemd.
traces-no-contact = { $trace }; zelf noemen zij het "{ $level }".
traces-source = van
traces-target = naar of met
traces-kind = spoor
traces-kind-referral = verwijzing
traces-kind-household = gedeeld huishouden
traces-kind-meeting = bijeenkomst
traces-count = hoe vaak
traces-first_day = eerste dag
traces-last_day = laatste dag
traces-level = genoemde band
traces-lost = Wat niet te plaatsen was
traces-lost-referrals =
    { $n ->
        [one] Bij 1 verwijzing is de organisatie niet bekend.
       *[other] Bij { $n } verwijzingen is de organisatie niet bekend.
    }
traces-lost-rows =
    { $n ->
        [one] 1 rij van de presentielijst is niet te plaatsen: rij { $rows }.
       *[other] { $n } rijen van de presentielijst zijn niet te plaatsen: rij { $rows }.
    }
traces-lost-how = Zet in die rijen de naam of de code van een organisatie of medewerker uit het werkboek, en een datum of bijeenkomst.

## De koppen van een presentielijst

attendance-day = datum
    .also = dag | wanneer
attendance-organisation = organisatie
    .also = instelling | instantie | partner | bedrijf
attendance-meeting = bijeenkomst
    .also = overleg | vergadering | onderwerp
attendance-person = persoon
    .also = naam | medewerker | deelnemer | aanwezig | aanwezige | collega | professional
fault-attendance-heading = Dit lijkt geen presentielijst: de koppen ontbreken.
    .hint = Zet in één rij de koppen "datum" of "bijeenkomst", en "organisatie" of "persoon".
