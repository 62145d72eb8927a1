"""Other tools' files, in and out; every conversion ends with a ledger.

=======================  ===========================================================
:mod:`.conversion`       the face: :func:`convert`
:mod:`.formats`          every format by its name
:mod:`.ledger`           what became of every row
:mod:`.account`          the same, while a file is being read
:mod:`.meaning`          guesses of what names and words mean
:mod:`.said`             what a person may say in a mapping
:mod:`.archive`          zips and folders, opened with care
:mod:`.csv_columns`      CSV as columns, plain files at once and odd ones with care
:mod:`.csv_cells`        CSV to write, so that no cell runs as a formula
:mod:`.letters`          letters that were broken on the way
:mod:`.state`            what a format of one state of some tables cannot carry
:mod:`.nameless`         a casebook without names and free text
:mod:`.network_canvas`   interviews held with Network Canvas
:mod:`.egor`             studies of egor, EgoWeb and openeddi
:mod:`.graph_files`      GraphML, GEXF, Gephi, lists of ties in CSV; Kumu and node-link JSON
:mod:`.hsds`             directories of services: HSDS and Open Referral UK
:mod:`.directory`        a plain directory in Excel or CSV, with any headings
=======================  ===========================================================
"""

from netmap.io.exchange.conversion import Conversion, convert, read_mapping
from netmap.io.exchange.formats import FOREIGN, Import, export, import_source, recognise
from netmap.io.exchange.ledger import Entry, Ledger, Loss

__all__ = [
    "FOREIGN",
    "Conversion",
    "Entry",
    "Import",
    "Ledger",
    "Loss",
    "convert",
    "export",
    "import_source",
    "read_mapping",
    "recognise",
]
