"""The household map: from casebook to scene.

=====================  ====================================================================
:mod:`.map`            the face: the map as a page, the scene, its editions
:mod:`.moments`        the days on which contacts were asked: one picture each
:mod:`.who`            which people and organisations are on the map: tables to records
:mod:`.people`         people and organisations as nodes: words, filters, cells, sentences
:mod:`.changes`        what came, went and changed between two pictures
:mod:`.summary`        what stands beside the map; :mod:`.work_edition`: for the team only
:mod:`.drops`          what if somebody drops out, from :mod:`.outlook` and :mod:`.stand_ins`
:mod:`.anonymous`      the casebook of one household without names
=====================  ====================================================================
"""
