"""Pages in; what the stages make of them out, within limits of time and memory, whatever a page does to its worker."""

from __future__ import annotations

import contextlib
import os
import queue
import selectors
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from types import TracebackType
from typing import IO, Any, Self

from onrecord.database.write import Made
from onrecord.errors import SourceError
from onrecord.records import Page, Reject, RejectReason
from onrecord.run import wire
from onrecord.settings import MOST_WORKERS, Settings

WORKER = ("-P", "-m", "onrecord.run.worker")
"""What a worker runs; -P, since a folder that the user happens to be in must not give it modules."""

_CHUNK_BYTES = 1 << 16
_LONGEST_S = 1e6  # the system counts milliseconds in 32 bits
_START_S = 60.0
_DYING_S = 2.0  # a worker that closed its pipes gets this long to write its last words
_LAST_BYTES = 4000  # of what a dead worker wrote to standard error


class _Late(Exception):
    """A worker did not answer in time."""


class Worker:
    """One process that makes records of pages; started for the first page, and again after a page that ended it."""

    def __init__(self, program: Sequence[str], *, limit_s: float, limit_bytes: int, fast: int = 0) -> None:
        """`program` is what Python runs; `limit_s` and `limit_bytes` hold for each page; `fast` is the setting."""
        self._program = program
        self._limit_s = limit_s
        self._limit_bytes = limit_bytes
        self._fast = fast
        self._process: subprocess.Popen[bytes] | None = None
        self._errors: IO[bytes] | None = None  # what the process writes to standard error
        self._made = 0  # pages that the process has made
        self._starting = threading.Lock()
        self._closing = False

    def make(self, page: Page, *, statements: bool) -> Made | Reject:
        """Return what the stages make of `page`, or the reject that says how it ended its worker.

        Raises SourceError where no worker can be started.
        """
        process = self._process or self._start()
        try:
            _send(process, wire.pack_page(page, statements=statements))
            answer = _receive(process, self._limit_s)
        except _Late:
            process.kill()
            self._end()
            detail = f"took longer than the limit of {self._limit_s:g} s; `onrecord add --retry` tries again"
            return _reject(page, RejectReason.TIME_LIMIT, detail)
        except (EOFError, BrokenPipeError):
            if not self._made:
                return self._obituary(page)
            self._end()  # what earlier pages left behind may have ended it, so a fresh one decides
            return self.make(page, statements=statements)
        self._made += 1
        return wire.made_from(answer)

    def kill(self) -> None:
        """End the process at once and start no other. May be called while another thread waits in `make`."""
        with self._starting:
            self._closing = True
            if self._process:
                self._process.kill()

    def close(self) -> None:
        """End the process and let go of all that it used."""
        self.kill()
        self._end()
        if self._errors:
            self._errors.close()

    def _start(self) -> subprocess.Popen[bytes]:
        command = [sys.executable, *self._program, str(self._limit_s), str(self._limit_bytes), str(self._fast)]
        with self._starting:
            if self._closing:
                raise CancelledError
            self._made = 0
            self._errors = self._errors or tempfile.TemporaryFile()
            process = self._process = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self._errors,
                start_new_session=True,  # Ctrl-C is for the run alone, which ends its workers itself
            )
        try:
            _receive(process, _START_S)
        except (_Late, EOFError) as error:
            process.kill()
            self._end()
            words = self._last_words() or f"it gave no answer in {_START_S} s"
            raise SourceError(f"a page worker cannot be started: {words}") from error
        return process

    def _end(self) -> int:
        """End the process and return its exit code: below zero, the signal that had ended it before."""
        process, self._process = self._process, None
        if process is None:
            return 0
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(_DYING_S)
        process.kill()
        for pipe in (process.stdin, process.stdout):
            if pipe:
                with contextlib.suppress(BrokenPipeError):
                    pipe.close()
        return process.wait()

    def _obituary(self, page: Page) -> Reject:
        """Return the reject of a page that ended its worker, in the worker's last words."""
        code = self._end()
        last = self._last_words()
        if last.startswith("MemoryError"):
            detail = f"took more than the limit of {self._limit_bytes} bytes; `onrecord add --retry` tries again"
            return _reject(page, RejectReason.MEMORY_LIMIT, detail)
        how = f"was ended by {signal.Signals(-code).name}" if code < 0 else f"ended with exit code {code}"
        detail = last if last and code > 0 else f"its worker {how}"
        return _reject(page, RejectReason.FAILED, detail)

    def _last_words(self) -> str:
        """Return the last line on standard error, which ends a traceback, and forget all of them."""
        assert self._errors
        size = self._errors.seek(0, os.SEEK_END)
        self._errors.seek(max(0, size - _LAST_BYTES))
        lines = self._errors.read().decode("utf-8", "replace").strip().splitlines()
        self._errors.seek(0)
        self._errors.truncate()
        return lines[-1].strip() if lines else ""


def _reject(page: Page, reason: RejectReason, detail: str) -> Reject:
    return Reject(where=page.where, reason=reason, detail=detail, page=page.id)


def _send(process: subprocess.Popen[bytes], message: bytes) -> None:
    assert process.stdin
    process.stdin.write(message)
    process.stdin.flush()


def _receive(process: subprocess.Popen[bytes], limit_s: float) -> dict[str, Any]:
    """Return the worker's answer. Raises _Late after `limit_s` seconds, EOFError where the worker ended."""
    assert process.stdout
    file = process.stdout.fileno()
    deadline = time.monotonic() + limit_s
    with selectors.DefaultSelector() as selector:
        selector.register(file, selectors.EVENT_READ)

        def read(size: int) -> bytes:
            parts: list[bytes] = []
            while size:
                left_s = deadline - time.monotonic()
                if left_s <= 0 or not selector.select(left_s):
                    raise _Late
                parts.append(os.read(file, min(size, _CHUNK_BYTES)))
                if not parts[-1]:
                    raise EOFError
                size -= len(parts[-1])
            return b"".join(parts)

        return wire.unpack(read)[0]


class Pool:
    """Up to so many workers at once, each started when a page first waits for it."""

    def __init__(self, settings: Settings, *, program: Sequence[str] = WORKER) -> None:
        """Take the number of workers and the limits on a page from `settings`; `program` is what each worker runs."""
        self.size = settings.workers or min(os.cpu_count() or 1, MOST_WORKERS)
        limit_s, limit_bytes = min(settings.page_time_s, _LONGEST_S), settings.page_memory_bytes
        self._workers = [
            Worker(program, limit_s=limit_s, limit_bytes=limit_bytes, fast=settings.fast) for _ in range(self.size)
        ]
        self._idle: queue.LifoQueue[Worker] = queue.LifoQueue()
        for worker in self._workers:
            self._idle.put(worker)
        self._threads = ThreadPoolExecutor(self.size)

    def __enter__(self) -> Self:
        """Return the pool itself."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """End all workers, at once."""
        self.close()

    def make(self, page: Page, *, statements: bool = True) -> Future[Made | Reject]:
        """Return what the stages will have made of `page`."""
        return self._threads.submit(self._make, page, statements)

    def _make(self, page: Page, statements: bool) -> Made | Reject:
        worker = self._idle.get()
        try:
            return worker.make(page, statements=statements)
        finally:
            self._idle.put(worker)

    def close(self) -> None:
        """End all workers, at once; pages that wait are dropped."""
        self._threads.shutdown(wait=False, cancel_futures=True)
        for worker in self._workers:
            worker.kill()
        self._threads.shutdown()
        for worker in self._workers:
            worker.close()
