"""Maps of a household and of the outer ring around a team, as self-contained HTML pages."""
