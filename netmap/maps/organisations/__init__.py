"""The organisation map: from casebook to scene.

=====================  ====================================================================
:mod:`.map`            the face: the map as a page, the scene
:mod:`.partners`       which organisations are on the map: tables to records
:mod:`.moments`        then, now and wanted
:mod:`.pictures`       the pictures of the ring, laid out together
:mod:`.groups`         the second view: groups that work together a lot
:mod:`.findings`       what the ring measures say about each organisation
:mod:`.nodes`          organisations as nodes; :mod:`.facts`: their details
:mod:`.offers`         the question box: who can help
=====================  ====================================================================
"""
