"""What may be said: kinds, values as intervals, articles and claims. Imports nothing of ours."""

from .claims import Article, Claim, Edit, Mention, Modality, article_id, make_claim
from .dates import DateInterval
from .errors import ClaimError, SchemaError, ValueFormatError, WhofundsError
from .folding import fold
from .model import EntityKind, FactKind, Identity, Model, Property, Role
from .reader import load_model
from .values import Money, Share, Value

__all__ = [
    "Article", "Claim", "ClaimError", "DateInterval", "Edit", "EntityKind", "FactKind",
    "Identity", "Mention", "Modality", "Model", "Money", "Property", "Role", "SchemaError", "Share",
    "Value", "ValueFormatError", "WhofundsError", "article_id", "fold", "load_model", "make_claim",
]  # fmt: skip
