### Leren van eerdere verwijzingen.

learning-material = Om van te leren: { $closed ->
        [one] 1 afgesloten verwijzing
       *[other] { $closed } afgesloten verwijzingen
    } van { $households ->
        [one] 1 huishouden
       *[other] { $households } huishoudens
    }, bij { $services ->
        [one] 1 aanbod
       *[other] { $services } verschillende soorten aanbod
    }. Bij { $helped } is de hulp afgerond, bij de andere niet. { $open ->
        [0] Er lopen geen verwijzingen meer.
        [one] 1 verwijzing loopt nog; die telt niet mee.
       *[other] { $open } verwijzingen lopen nog; die tellen niet mee.
    }
