"""Whether a regular expression can take exponential time.

A backtracking engine tries every way in which a pattern can read a text. There are exponentially
many exactly where the pattern's automaton has a state that a word leads back to itself on two
different ways (Weber and Seidl, "On the degree of ambiguity of finite automata", 1991). The
automaton is Glushkov's: one state for each place of a character, with the number of ways from one
to the next. Repetitions of up to :data:`FEW` are written out; longer ones count as endless.
Lookarounds are judged apart, and count as nothing where they stand.
"""

import re
import re._constants as op
import re._parser as parser
from collections import Counter
from itertools import product

FEW = 6
ANY = frozenset({"any"})
_CATEGORIES = {
    op.CATEGORY_DIGIT: set("0123456789"),
    op.CATEGORY_SPACE: set(" \n\t\u3000"),
    op.CATEGORY_WORD: set("0123456789abzABZ_一亿"),
}


class Automaton:
    """The places of a pattern, what each may be, and the number of ways from each to others."""

    def __init__(self, pattern):
        self.flags = pattern.flags
        self.parsed = parser.parse(pattern.pattern, pattern.flags & ~re.DEBUG)
        self.letters = {"\x00", "\n", " ", "a", "Z", "0", "一", "\ue000"}
        self._gather(self.parsed)
        self.classes, self.follow, self.apart = [], [], []
        self._sequence(_without_last_loop(list(self.parsed)))

    def _gather(self, items):
        """Choose letters so that every class of the pattern has one, and so has its outside."""
        if isinstance(items, parser.SubPattern | list | tuple):
            for item in items:
                if isinstance(item, tuple) and len(item) == 2 and item[0] is op.RANGE:
                    for code in (*item[1], item[1][1] + 1):
                        self.letters.add(chr(min(code, 0x10FFFF)))
                elif (
                    isinstance(item, tuple)
                    and len(item) == 2
                    and item[0] in (op.LITERAL, op.NOT_LITERAL)
                ):
                    self.letters.add(chr(item[1]))
                else:
                    self._gather(item)

    def _state(self, letters):
        self.classes.append(frozenset(letters))
        self.follow.append(Counter())
        at = len(self.classes) - 1
        return 0, Counter({at: 1}), Counter({at: 1})

    def _link(self, lasts, firsts):
        for (a, m), (b, n) in product(lasts.items(), firsts.items()):
            self.follow[a][b] += m * n

    def _sequence(self, items):
        """Give (in how many ways it may be empty, the first places, the last), each with its ways."""
        whole = (1, Counter(), Counter())
        for item in items:
            empty, firsts, lasts = self._one(*item)
            self._link(whole[2], firsts)
            whole = (
                whole[0] * empty,
                whole[1] + _times(firsts, whole[0]),
                lasts + _times(whole[2], empty),
            )
        return whole

    def _one(self, kind, what):
        if kind in (op.LITERAL, op.NOT_LITERAL, op.IN, op.ANY):
            return self._state(self._letters(kind, what))
        if kind is op.SUBPATTERN:
            return self._sequence(what[-1])
        if kind is op.BRANCH:
            parts = [self._sequence(part) for part in what[1]]
            empty = sum(part[0] for part in parts)
            return empty, _sum(p[1] for p in parts), _sum(p[2] for p in parts)
        if kind in (op.MAX_REPEAT, op.MIN_REPEAT):
            return self._repeat(*what)
        if kind in (op.ASSERT, op.ASSERT_NOT):
            self.apart.append(what[1])
        if kind in (op.POSSESSIVE_REPEAT, op.ATOMIC_GROUP):  # never read in another way
            body = what[-1] if kind is op.POSSESSIVE_REPEAT else what
            self.apart.append(_without_last_loop(list(body)))
            empty, firsts, _ = self._sequence(body)
            ways = self._state(set().union(*(self.classes[at] for at in firsts)))
            return min(1, empty + (kind is op.POSSESSIVE_REPEAT and what[0] == 0)), *ways[1:]
        return 1, Counter(), Counter()

    def _repeat(self, low, high, body):
        if high == 1 or (high <= FEW and len(body) + _repeats(body) > 1):
            reached, open_ends, whole = 1, Counter(), (int(low == 0), Counter(), Counter())
            for n in range(high):
                empty, firsts, lasts = self._sequence(body)
                self._link(open_ends, firsts)
                first = whole[1] + _times(firsts, reached)
                open_ends, reached = lasts + _times(open_ends, empty), reached * empty
                ended = n + 1 >= low
                whole = (
                    whole[0] + reached * ended,
                    first,
                    whole[2] + _times(open_ends, ended),
                )
            return (min(whole[0], 2), *whole[1:])
        empty, firsts, lasts = self._sequence(body)
        self._link(lasts, firsts)
        if empty and FEW < high < op.MAXREPEAT:  # as many ways as to choose which are empty
            self._link(lasts, firsts)
        return (1 if low == 0 else empty), firsts, lasts

    def _letters(self, kind, what):
        if kind is op.ANY:
            return self.letters if self.flags & re.DOTALL else self.letters - {"\n"}
        if kind is op.LITERAL:
            return self._cased({chr(what)})
        if kind is op.NOT_LITERAL:
            return self.letters - {chr(what)}
        letters, negated = set(), False
        for sort, value in what:
            if sort is op.NEGATE:
                negated = True
            elif sort is op.LITERAL:
                letters.add(chr(value))
            elif sort is op.RANGE:
                letters |= {c for c in self.letters if value[0] <= ord(c) <= value[1]}
            elif sort is op.CATEGORY:
                letters |= self._category(value)
        letters = self._cased(letters)
        return self.letters - letters if negated else letters

    def _category(self, value):
        for name, some in _CATEGORIES.items():
            test = {op.CATEGORY_DIGIT: r"\d", op.CATEGORY_SPACE: r"\s", op.CATEGORY_WORD: r"\w"}[
                name
            ]
            inside = {c for c in self.letters | some if re.fullmatch(test, c)}
            if value is name:
                return inside
            if str(value) == str(name).replace("CATEGORY_", "CATEGORY_NOT_"):
                return self.letters - inside
        return self.letters

    def _cased(self, letters):
        if not self.flags & re.IGNORECASE:
            return letters
        return letters | {c.lower() for c in letters} | {c.upper() for c in letters}


def _without_last_loop(items):
    """Take what a pattern repeats at its very end once: where it does not go on, it has matched."""
    if items and items[-1][0] is op.SUBPATTERN:
        inner = _without_last_loop(list(items[-1][1][-1]))
        return [*items[:-1], (op.SUBPATTERN, (*items[-1][1][:-1], inner))]
    if items and items[-1][0] in (op.MAX_REPEAT, op.MIN_REPEAT):
        return [*items[:-1], *items[-1][1][2]]
    return items


def _times(counter, number):
    return Counter({at: n * number for at, n in counter.items() if number})


def _sum(counters):
    total = Counter()
    for counter in counters:
        total += counter
    return total


def _repeats(items):
    """Whether something within may itself repeat."""
    return any(word in repr(items) for word in ("REPEAT", "BRANCH"))


def components(nodes, edges):
    """Give the strongly connected parts of a graph, by Tarjan's way without recursion."""
    number, low, stack, on, found = {}, {}, [], set(), []
    for root in nodes:
        if root in number:
            continue
        work = [(root, iter(edges(root)))]
        number[root] = low[root] = len(number)
        stack.append(root)
        on.add(root)
        while work:
            node, more = work[-1]
            for other in more:
                if other not in number:
                    number[other] = low[other] = len(number)
                    stack.append(other)
                    on.add(other)
                    work.append((other, iter(edges(other))))
                    break
                if other in on:
                    low[node] = min(low[node], number[other])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[node])
                if low[node] == number[node]:
                    part = set()
                    while node not in part:
                        part.add(stack.pop())
                    on -= part
                    found.append(part)
    return found


def exponential(pattern):
    """Whether a compiled pattern can take exponential time on some text."""
    made = Automaton(pattern)
    for items in made.apart:  # grows while it is gone through: lookarounds in lookarounds
        made._sequence(items)
    for part in components(range(len(made.classes)), lambda n: made.follow[n]):
        inner = {n: [m for m in made.follow[n] if m in part] for n in part}
        if any(made.follow[n][m] > 1 for n in part for m in inner[n]):
            return True
        if _twice(made, inner):
            return True
    return False


def _twice(made, inner):
    """Whether a word leads from a state back to it on two ways: a loop of pairs that is at times
    one state and at times two."""

    def edges(pair):
        for a, b in product(inner[pair[0]], inner[pair[1]]):
            if a == b or made.classes[a] & made.classes[b]:
                yield (a, b) if a <= b else (b, a)

    starts = [(n, n) for n in inner if len(inner[n]) > 1]
    return any(
        any(a == b for a, b in part) and any(a != b for a, b in part)
        for part in components(starts, edges)
    )
