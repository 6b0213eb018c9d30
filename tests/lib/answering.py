"""A server on this machine that speaks as much of the OpenAI API as the extractor needs."""

import json
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Server(ThreadingHTTPServer):
    """Answers each request with the next of ``script``, and then with the last again.

    An item is a list of claims, a text (what the model writes), a status, a pair of status and
    what goes with it (``{"headers": …, "error": …, "text": …, "finish": …}``), or a function of
    the request that gives one of these. ``asked`` holds the requests.
    """

    daemon_threads = True

    def __init__(self, script):
        super().__init__(("127.0.0.1", 0), _Handler)
        self.script, self.asked, self.lock = list(script), [], threading.Lock()
        self.url = f"http://127.0.0.1:{self.server_port}/v1"
        self.hold = threading.Event()

    def handle_error(self, request, client_address):
        """A client that went away is what some tests want."""


class _Handler(BaseHTTPRequestHandler):
    def log_message(self, *_):
        pass

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["content-length"])))
        server = self.server
        with server.lock:
            server.asked.append(
                {"path": self.path, "key": self.headers.get("authorization"), **body}
            )
            item = server.script.pop(0) if len(server.script) > 1 else server.script[0]
        if callable(item):
            item = item(body)
        if item == "hang":
            server.hold.wait(20)
            return
        if isinstance(item, list):
            item = json.dumps({"claims": item}, ensure_ascii=False)
        status, more = (item, {}) if isinstance(item, int) else item if isinstance(item, tuple) else (200, {"text": item})  # fmt: skip
        error = {"message": more.get("error", "no"), "code": more.get("code")}
        answer = completion(more.get("text"), more.get("finish", "stop"))
        data = json.dumps(answer if status == 200 else {"error": error}).encode()
        self.send_response(status)
        for name, value in more.get("headers", {}).items():
            self.send_header(name, value)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)


def completion(text, finish):
    message = {"role": "assistant", "content": text}
    return {
        "id": "c1",
        "object": "chat.completion",
        "created": 0,
        "model": "m",
        "choices": [{"index": 0, "finish_reason": finish, "message": message}],
        "usage": {"prompt_tokens": 1000, "completion_tokens": 100, "total_tokens": 1100},
    }


@contextmanager
def answering(*script):
    """Run the server while the block runs."""
    server = Server(script)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server
    finally:
        server.hold.set()
        server.shutdown()
        thread.join()
        server.server_close()


def said(kind, evidence, roles, modality="asserted", attributed_to=None, **values):
    """One claim as a model gives it."""
    return {
        "kind": kind, "evidence": evidence, "roles": roles, "values": values,
        "modality": modality, "attributed_to": attributed_to,
    }  # fmt: skip
