"""Asks the model: tries again, keeps to a rate, and counts."""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from ....schema.errors import RunError
from ...errors import ReadError
from .cache import Answer, Cache
from .counts import Counts
from .options import LlmOptions, api_key
from .schema import answer_schema, instructions, with_schema

if TYPE_CHECKING:
    import openai

_LONGEST_WAIT = 60.0
_FORMS = ("json_schema", "json_object", "text")
_IN_A_ROW = 3
"""So many articles one after another that got no answer: the endpoint is at fault."""


class Client:
    """One endpoint and one model. Several threads may ask at once.

    ``sleep`` and ``clock`` are those of :mod:`time` unless a test gives others.
    """

    def __init__(
        self,
        options: LlmOptions,
        counts: Counts,
        *,
        sleep: Callable[[float], None] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        try:
            import openai
        except ImportError:
            raise ReadError(
                "The extractor llm needs the openai package: pip install 'whofunds[llm]'."
            ) from None
        if options.form != "auto" and options.form not in _FORMS:
            raise ReadError(
                f"No form is called {options.form!r}; there are auto, {', '.join(_FORMS)}."
            )
        self._options, self._counts = options, counts
        self._sleep, self._clock = sleep, clock
        self._form = _FORMS[0] if options.form == "auto" else options.form
        self._cache = Cache(options.cache) if options.cache else None
        self._lock, self._next, self._failed = threading.Lock(), 0.0, 0
        self._openai: openai.OpenAI = openai.OpenAI(
            api_key=api_key(options.base_url),
            base_url=options.base_url,
            timeout=options.timeout,
            max_retries=0,  # ours are counted, and keep to the rate
        )

    def ask(self, text: str, *, again: int = 0) -> Answer:
        """Give the model's answer to a piece of an article, from the cache if it was asked before.

        ``again`` counts what could not be read of the answers before, so that it is asked anew.
        Raises :class:`~...errors.ReadError` where no answer could be had, and
        :class:`~....schema.errors.RunError` where the endpoint, the key or the model is at fault.
        """
        asked = self._asked(text, again)
        answer = self._cache.find(asked) if self._cache else None
        if answer is not None:
            self._counts.add("from the cache")
            return answer
        answer = self._request(text)
        self._failed = 0
        self._counts.add("tokens in", answer.tokens_in)
        self._counts.add("tokens out", answer.tokens_out)
        if self._cache:
            self._cache.keep(asked, answer)
        return answer

    def _asked(self, text: str, again: int) -> dict[str, object]:
        return {
            "url": self._options.base_url, "model": self._options.model, "text": text,
            "instructions": with_schema(), "form": self._options.form, "again": again,
        }  # fmt: skip

    def _request(self, text: str) -> Answer:
        import openai

        reason = ""
        for attempt in range(self._options.tries):
            if attempt:
                self._counts.add("tries again")
            self._wait_for_turn()
            try:
                return self._once(text)
            except (openai.APITimeoutError, openai.APIConnectionError) as error:
                reason, told = _reason(error), None
            except openai.APIStatusError as error:
                if self._another_form(error):
                    continue
                if not _passing(error):
                    raise RunError(self._fault(error)) from None
                reason, told = _reason(error), _retry_after(error)
            except openai.OpenAIError as error:
                reason, told = _reason(error), None
            if attempt + 1 < self._options.tries:
                backing = min(_LONGEST_WAIT, 2.0**attempt) * random.uniform(0.5, 1)  # noqa: S311
                self._sleep(backing if told is None else min(told, _LONGEST_WAIT))
        self._counts.add("refused: pieces without an answer")
        self._failed += 1
        if self._failed >= _IN_A_ROW:
            raise RunError(
                f"The endpoint of the model gave no answer to {self._failed} articles one after "
                f"another ({reason}); try later, or see whether {self._where()} is right."
            )
        raise ReadError(
            f"the model gave no answer after {self._options.tries} tries ({reason}); run the same "
            "again, what was answered is kept"
        )

    def _once(self, text: str) -> Answer:
        self._counts.add("requests")
        form: Any = {"type": self._form}
        if self._form == "json_schema":
            form["json_schema"] = {"name": "claims", "strict": True, "schema": answer_schema()}
        told = instructions() if self._form == "json_schema" else with_schema()
        more: dict[str, Any] = {} if self._form == "text" else {"response_format": form}
        done = self._openai.chat.completions.create(
            model=self._options.model or "",
            messages=[{"role": "system", "content": told}, {"role": "user", "content": text}],
            temperature=0,
            **more,
        )
        choice = done.choices[0] if done.choices else None
        used = done.usage
        return Answer(
            (choice.message.content if choice and choice.message else None) or "",
            (used.prompt_tokens or 0) if used else 0,
            (used.completion_tokens or 0) if used else 0,
            bool(choice and choice.finish_reason == "length"),
        )

    def _wait_for_turn(self) -> None:
        if self._options.per_minute <= 0:
            return
        with self._lock:
            now = self._clock()
            turn = max(now, self._next)
            self._next = turn + 60.0 / self._options.per_minute
        if turn > now:
            self._sleep(turn - now)

    def _another_form(self, error: openai.APIStatusError) -> bool:
        """Take the next form of answer where the endpoint does not know this one."""
        at = _FORMS.index(self._form)
        unknown = error.status_code in (400, 404, 415, 422, 501) and any(
            word in str(error).lower() for word in ("response_format", "json_schema", "json_object")
        )
        if not unknown or self._options.form != "auto" or at + 1 == len(_FORMS):
            return False
        self._form = _FORMS[at + 1]
        return True

    def _where(self) -> str:
        return self._options.base_url or "the endpoint"

    def _fault(self, error: openai.APIStatusError) -> str:
        remedy = {
            401: "set the right key in WHOFUNDS_LLM_API_KEY or OPENAI_API_KEY",
            403: "use a key that may use this model",
            404: "see whether --llm-url and --llm-model are right",
            429: "the account's means are used up",
        }.get(error.status_code, "see whether --llm-url and --llm-model are right")
        model = self._options.model
        return f"{self._where()} refuses the model {model!r} ({_reason(error)}): {remedy}."


def _passing(error: openai.APIStatusError) -> bool:
    """Whether the same may succeed later: too many requests, or the server's own fault."""
    if error.status_code == 429:
        return getattr(error, "code", None) != "insufficient_quota"
    return error.status_code in (408, 409, 425) or error.status_code >= 500


def _retry_after(error: openai.APIStatusError) -> float | None:
    try:
        return max(0.0, float(error.response.headers.get("retry-after", "")))
    except ValueError:
        return None


def _reason(error: Exception) -> str:
    """Say what went wrong on one line; what a server sends may be long, and anything."""
    status = getattr(error, "status_code", None)
    told = f"{error} {error.__cause__}" if error.__cause__ and not status else str(error)
    words = "".join(c if c.isprintable() else " " for c in told)
    words = words.removeprefix(f"Error code: {status} - ")[:160]
    return f"status {status}: {words}" if status else words or type(error).__name__
