"""What the graph says of state capital and of judgements, besides what kinds state; each with the
sentence that the ontology says of it."""

from __future__ import annotations

STATE = {
    "state": "Whether an organization is state capital or a body of government.",
    "state_level": "Of which level it is: central, province, city or district.",
    "state_place": "The place whose state capital it is.",
    "state_government": "The body of government at the end of its chain of control.",
    "state_chain": "An owner in its chain of control.",
    "state_since": "The year since when it is state capital.",
    "state_basis": "How that is known: listed, article or name.",
    "state_source": "The address or the article that says so.",
    "state_confidence": "How far that is trusted, from 0 to 1.",
}
JUDGED = {
    "verdict": "What was judged: same or different.",
    "one": "The name of one side of a judgement.",
    "other": "The name of the other side of a judgement.",
    "who": "Who judged.",
    "when": "When it was judged.",
    "why": "The reason given.",
}
STANDING = {
    "CONTROLLED_BY": "Who controls a state organization, the next in its chain.",
    "GOVERNS": "The place of which a body is the government.",
    "MAY_BE": "A named state organization that an unnamed one of its place may be; no fact.",
    "JUDGES": "Whom a judgement speaks of.",
}
