"""Making a model of what became of earlier referrals, and the card that goes with it.

======================  =================================================================
:mod:`.trainer`         the face: :func:`train`
:mod:`.counting`        what there is to learn from
:mod:`.files`           the model and its card on disk: :func:`write_model`
:mod:`.card`            the card as Markdown and as YAML: :func:`model_card`
:mod:`.statements`      what the card says of every model
:mod:`.thresholds`      the numbers somebody has to decide on
:mod:`.system_card`     the algorithm reporting standard
======================  =================================================================
"""

from netmap.recommend.training.card import model_card
from netmap.recommend.training.files import write_model
from netmap.recommend.training.trainer import train

__all__ = ["model_card", "train", "write_model"]
