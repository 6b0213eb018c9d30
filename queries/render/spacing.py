"""Heights in a column, as near as may be to those wanted, with the distances kept.

It is the isotonic regression by pooling adjacent violators (Ayer and others, 1955, "An empirical
distribution function for sampling with incomplete information"): marks that would stand too close
are pooled into a block, which stands where its members' wishes have their mean.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence


def spaced(
    names: Sequence[str],
    wanted: Mapping[str, float],
    above: Mapping[str, float],
    below: Mapping[str, float],
) -> dict[str, float]:
    """Give each of ``names`` (from the top down) its centre.

    Each needs the room ``above`` and ``below`` its centre; the sum of the squares by which they
    miss what is ``wanted`` is the least possible.
    """
    offsets: list[float] = []
    at = 0.0
    for number, name in enumerate(names):
        if number:
            at += below[names[number - 1]] + above[name]
        offsets.append(at)
    blocks: list[tuple[float, int]] = []  # the mean of a block's wishes, and how many it has
    for name, offset in zip(names, offsets, strict=True):
        mean, size = wanted[name] - offset, 1
        while blocks and blocks[-1][0] >= mean:
            other, count = blocks.pop()
            mean, size = (other * count + mean * size) / (count + size), count + size
        blocks.append((mean, size))
    levels = [mean for mean, size in blocks for _ in range(size)]
    return {
        name: level + offset for name, level, offset in zip(names, levels, offsets, strict=True)
    }
