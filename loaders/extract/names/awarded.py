"""What follows the name of who bids or signs: words that tell of an award."""

from __future__ import annotations

AWARDED = (
    r"(?:近期|成功|联合|预|再次?|又|顺利|独家|先后|接连|连续|一举|第[一二三四五六][次年度]|喜获|最终"
    r"|[以于][^，。；\n]{2,20}){1,4}中标|牵头(?![人方机部])"
    r"|(?:近日|于|日前|近期|已|分别|[^，。；\n]{1,9}日){0,2}收到"
    r"|(?:近日|日前|近期|已|正式){0,2}[与和][^，。；\n]{4,40}(?:签[署订约]|组成的?联合体)"
)
