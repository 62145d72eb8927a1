### Wat als: één ding is anders, en dan komt iemand naar voren in het advies.

change-capacity =
    { $rank ->
        [1] Met een vrije plek bij { $name } is dit de eerste keus.
       *[other] Met een vrije plek bij { $name } komt dit op plaats { $rank }.
    }
change-wait_days =
    { $rank ->
        [1] Met een wachttijd van { $to } dagen bij { $name } is dit de eerste keus.
       *[other] Met een wachttijd van { $to } dagen bij { $name } komt dit op plaats { $rank }.
    }
change-languages =
    { $rank ->
        [1] Met een tolk of iemand die { $to } spreekt is { $name } de eerste keus.
       *[other] Met een tolk of iemand die { $to } spreekt komt { $name } op plaats { $rank }.
    }
change-cost =
    { $rank ->
        [1] Als het gratis kan of iemand anders betaalt, is { $name } de eerste keus.
       *[other] Als het gratis kan of iemand anders betaalt, komt { $name } op plaats { $rank }.
    }
change-availability =
    { $rank ->
        [1] Als { $name } weer tijd heeft, is dit de eerste keus.
       *[other] Als { $name } weer tijd heeft, komt dit op plaats { $rank }.
    }

change-diversity = { $name } gaat voor, zodat je ook kunt kiezen voor een andere organisatie.
