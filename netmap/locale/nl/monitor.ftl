### Verslag voor de gemeente: aantallen over alle wijken

monitor-title = Hoe gaat het in de wijken?
monitor-households = Huishoudens die het team kent op { $day }: { $n }
monitor-no-order = Vergelijk wijken niet als rangorde: teams vragen niet overal hetzelfde en niet overal evenveel.
monitor-too-few = Er zijn minder dan 10 huishoudens. Daarom staan er geen getallen in dit verslag.
monitor-all = alle wijken
monitor-together = samen
monitor-nowhere = wijk niet bekend
monitor-other-areas = andere wijken samen
monitor-contact = Contact met huishoudens
monitor-no-points = De aantallen zijn te klein om te tonen.
monitor-gaps-areas = Aandachtspunten per wijk
monitor-nothing-shown = De aantallen per wijk zijn te klein om te tonen.
monitor-changes = Zelfredzaamheid toen en nu
monitor-steps = Zwaarste hulp nu
monitor-steps-why = Bij hoeveel huishoudens. Elk huishouden telt één keer, bij de zwaarste hulp die nu loopt.
monitor-step-5 = specialist
monitor-step-4 = hulp dichtbij
monitor-step-3 = vrijwilliger of initiatief
monitor-step-unknown = soort hulp niet bekend
monitor-step-none = geen hulp vastgelegd
monitor-referrals = Wat werd er van verwijzingen?
monitor-referrals-why = Geteld zijn verwijzingen, per soort hulp. Niet getoond: verwijzingen van minder dan 10 huishoudens.
