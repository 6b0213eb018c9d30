"""A real Neo4j Community server for the tests: from Maven artefacts, on free localhost ports, with
authentication on and a random password, its data in a temporary folder that goes with it.

Run by hand it starts one and waits: ``python tests/neo4j/launcher.py``.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from types import TracebackType
from typing import Self

import neo4j
from neo4j.exceptions import Neo4jError, ServiceUnavailable

POM = Path(__file__).with_name("pom.xml")
NEWER = "2025.12.1"
_START_SECONDS = 180
_DOWNLOAD_SECONDS = 1200

_CONF = """\
dbms.security.auth_enabled=true
server.default_listen_address=127.0.0.1
server.http.enabled=true
server.http.listen_address=127.0.0.1:{http}
server.bolt.enabled=true
server.bolt.listen_address=127.0.0.1:{bolt}
server.bolt.advertised_address=localhost:{bolt}
server.https.enabled=false
server.memory.pagecache.size={pages}
db.tx_log.rotation.retention_policy=keep_none
dbms.usage_report.enabled=false
client.allow_telemetry=false
browser.remote_content_hostname_whitelist=localhost,127.0.0.1
"""

_JVM = (
    "--add-opens=java.base/java.nio=ALL-UNNAMED",
    "--add-opens=java.base/java.io=ALL-UNNAMED",
    "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
    "-Dio.netty.tryReflectionSetAccessible=true",
    "-Dlog4j2.disable.jmx=true",
    "-Dfile.encoding=UTF-8",
)


_SMALL = (*("-Xms256m", "-Xmx1g"), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
_LARGE = (*("-Xms4g", "-Xmx4g"), "-XX:+UseParallelGC")


class ServerMissingError(RuntimeError):
    """No server can be started here; the message says what is missing."""


def libraries(version: str = "") -> Path:
    """Give the folder of the server's libraries, fetched once into the user's cache; ``version`` is
    another than that of the pom.

    Raises:
        ServerMissingError: without Maven where they are not cached.
    """
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "whofunds" / "neo4j"
    stamp = hashlib.sha256(POM.read_bytes() + version.encode()).hexdigest()[:16]
    folder = cache / stamp
    if folder.is_dir():
        return folder
    maven = shutil.which("mvn")
    if maven is None:
        raise ServerMissingError("Maven is not installed (mvn is not on PATH)")
    cache.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=cache) as work:
        target = Path(work, "lib")
        command = [maven, "-q", "-B", "-f", str(POM), "dependency:copy-dependencies",
                   "-DincludeScope=runtime", f"-DoutputDirectory={target}",
                   *([f"-Dneo4j.version={version}"] if version else [])]  # fmt: skip
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=_DOWNLOAD_SECONDS, check=False
        )
        if done.returncode:
            raise ServerMissingError(
                f"Maven could not fetch it: {(done.stdout + done.stderr)[-800:]}"
            )
        try:
            # In one step, so that a run beside this one sees all of it or nothing.
            target.rename(folder)
        except OSError:
            if not folder.is_dir():
                raise
    return folder


def java(least: int = 17) -> str:
    """Give a Java of at least a version: the one on PATH, or another where Debian puts them.

    Raises:
        ServerMissingError: where there is none.
    """
    found = shutil.which("java")
    others = sorted(str(path) for path in Path("/usr/lib/jvm").glob("*/bin/java"))
    for program in ([found] if found else []) + others:
        said = subprocess.run(
            [program, "-version"], capture_output=True, text=True, timeout=60, check=False
        ).stderr
        version = re.search(r'version "(\d+)', said)
        if version is not None and int(version[1]) >= least:
            return program
    raise ServerMissingError(f"Java {least} or later is not installed")


class Neo4jServer:
    """A running server; use it in a ``with``. ``seconds`` is how long its start took."""

    def __init__(self, version: str = "", settings: str = "", *, large: bool = False) -> None:
        """Start a server and wait until it answers: of the pom's version, or of :data:`NEWER`,
        with ``settings`` as further lines of its configuration; ``large`` is with the memory and
        the compiler of one that works, for benchmarks, where the tests' is to start soon.

        Raises:
            ServerMissingError: where there is nothing to start.
            RuntimeError: where it did not start; the message ends with its log.
        """
        self.user, self.password, self.database = "neo4j", secrets.token_urlsafe(16), "neo4j"
        self._java = java(21 if version else 17)
        self._libraries, self._settings = libraries(version), settings
        self._main = "Neo4jCommunity" if version else "CommunityEntryPoint"
        self._process: subprocess.Popen[bytes] | None = None
        self._large, self._began = large, False
        self.home = Path(tempfile.mkdtemp(prefix="whofunds-neo4j-"))
        try:
            began = time.monotonic()
            self._launch()
            self._wait(began + _START_SECONDS)
            self.seconds = time.monotonic() - began
        except BaseException:
            self.stop()
            raise

    def _launch(self) -> None:
        self.http_port, self.bolt_port = _free_ports(2)
        self.uri = f"bolt://localhost:{self.bolt_port}"
        self.browser = f"http://localhost:{self.http_port}/browser/"
        for name in ("conf", "data", "logs", "import", "plugins", "run", "licenses"):
            (self.home / name).mkdir(exist_ok=True)
        conf = self.home / "conf"
        (conf / "neo4j.conf").write_text(
            _CONF.format(
                http=self.http_port, bolt=self.bolt_port, pages="1g" if self._large else "64m"
            )
            + self._settings,
            encoding="utf-8",
        )
        command = [self._java, *(_LARGE if self._large else _SMALL), *_JVM, "-cp", f"{conf}{os.pathsep}{self._libraries}{os.sep}*",
                   f"org.neo4j.server.{self._main}", f"--home-dir={self.home}",
                   f"--config-dir={conf}", "--console-mode"]  # fmt: skip
        if guard := shutil.which("setpriv"):
            # Tests that are killed outright cannot stop it; the kernel does.
            command = [guard, "--pdeathsig", "KILL", *command]
        with (self.home / "console.log").open("wb") as log:
            self._process = subprocess.Popen(
                command, stdout=log, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL,
                # Its own group: Ctrl-C at the tests must not reach it before stop() does.
                start_new_session=True,
            )  # fmt: skip

    def _wait(self, until: float) -> None:
        """Wait for a log-in; at the first the start password is changed for the random one."""
        while time.monotonic() < until:
            if self._process is None or self._process.poll() is not None:
                break
            if self._listens():
                try:
                    if not self._began:
                        self._set_password()
                    self._answer()
                except (ServiceUnavailable, Neo4jError, OSError):
                    time.sleep(0.2)
                    continue
                return
            time.sleep(0.1)
        raise RuntimeError(f"Neo4j did not start:\n{self.log()[-3000:]}")

    def _listens(self) -> bool:
        with socket.socket() as probe:
            probe.settimeout(0.5)
            return probe.connect_ex(("127.0.0.1", self.bolt_port)) == 0

    def _set_password(self) -> None:
        first = (self.user, "neo4j")
        with neo4j.GraphDatabase.driver(self.uri, auth=first, connection_timeout=5) as driver:
            driver.execute_query(
                "ALTER CURRENT USER SET PASSWORD FROM $old TO $new",
                {"old": "neo4j", "new": self.password},
                database_="system",
            )
        self._began = True

    def _answer(self) -> None:
        with neo4j.GraphDatabase.driver(self.uri, auth=(self.user, self.password)) as driver:
            driver.execute_query("RETURN 1", database_=self.database)

    def kill(self) -> None:
        """Kill the server as a failing machine would, and keep its data."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()

    def restart(self) -> None:
        """Start a killed server again on the same data; its address is another then."""
        self._launch()
        self._wait(time.monotonic() + _START_SECONDS)

    def fill(self, folder: Path) -> str:
        """Kill the server, import the files that ``whofunds export --as neo4j-admin`` wrote over
        its database, and start it again; give what the import said.

        Raises:
            RuntimeError: where the import failed.
        """
        self.kill()
        command = [self._java, "-Xmx1g", "-cp", f"{self._libraries}{os.sep}*", "org.neo4j.cli.AdminTool",
                   "database", "import", "full", "neo4j", "@import.args",
                   "--overwrite-destination=true"]  # fmt: skip
        env = {**os.environ, "NEO4J_HOME": str(self.home), "NEO4J_CONF": str(self.home / "conf")}
        done = subprocess.run(
            command, cwd=folder, env=env, capture_output=True, text=True, check=False
        )
        if done.returncode:
            raise RuntimeError(f"The import failed:\n{(done.stdout + done.stderr)[-3000:]}")
        self.restart()
        return done.stdout

    def log(self) -> str:
        """Give what the server wrote to its console."""
        path = self.home / "console.log"
        return path.read_text(encoding="utf-8", errors="replace") if path.exists() else ""

    def stop(self) -> None:
        """Stop the server and delete its data; safe to call twice."""
        process, self._process = self._process, None
        if process is not None:
            # An orderly end takes five seconds, for data that are deleted next.
            process.kill()
            process.wait()
        shutil.rmtree(self.home, ignore_errors=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()


def _free_ports(count: int) -> list[int]:
    """Give ports that nothing listens on, held together so that they differ."""
    with contextlib.ExitStack() as held:
        probes = [held.enter_context(socket.socket()) for _ in range(count)]
        for probe in probes:
            probe.bind(("127.0.0.1", 0))
        return [probe.getsockname()[1] for probe in probes]


if __name__ == "__main__":
    with Neo4jServer() as server:
        sys.stdout.write(
            f"Started in {server.seconds:.1f} s. Browser: {server.browser}  Bolt: {server.uri}\n"
            f"User {server.user}, password {server.password}. Ctrl-C stops it and deletes its data.\n"
        )
        sys.stdout.flush()
        with contextlib.suppress(KeyboardInterrupt):
            signal.pause()
