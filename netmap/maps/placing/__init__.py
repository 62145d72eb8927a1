"""Where everything stands on a picture: names in lines, boxes, places, the search for a place for everybody."""
