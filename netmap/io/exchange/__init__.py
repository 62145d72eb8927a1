"""Other tools' files, in and out; every conversion ends with a ledger.

=======================  ===========================================================
:mod:`.formats`          every format by its name
:mod:`.ledger`           what became of every row
:mod:`.archive`          zips and folders, opened with care
:mod:`.network_canvas`   Network Canvas interviews
:mod:`.egor`             egor, EgoWeb and openeddi
:mod:`.hsds`             Open Referral HSDS and Open Referral UK
:mod:`.directory`        a plain directory in Excel or CSV
:mod:`.graph_files`      GraphML, GEXF, Gephi, Kumu, node-link JSON
=======================  ===========================================================
"""

from netmap.io.exchange.formats import FOREIGN, Import, export, import_source, recognise
from netmap.io.exchange.ledger import Entry, Ledger, Loss

__all__ = ["FOREIGN", "Entry", "Import", "Ledger", "Loss", "export", "import_source", "recognise"]
