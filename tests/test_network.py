"""The suite is offline: nothing but this machine can be reached from a test."""

import asyncio
import socket

import pytest
from pytest_socket import SocketConnectBlockedError


@pytest.mark.parametrize("host", ["192.0.2.1", "2001:db8::1"])  # set apart for documentation
def test_the_outside_is_closed(host: str) -> None:
    with pytest.raises(SocketConnectBlockedError):
        socket.create_connection((host, 80), timeout=1)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_loopback_is_open(host: str) -> None:
    async def echo(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(await reader.readline())
        writer.close()

    async def ask() -> bytes:
        async with await asyncio.start_server(echo, host) as server:
            port = server.sockets[0].getsockname()[1]
            reader, writer = await asyncio.open_connection(host, port)
            writer.write(b"hello\n")
            reply = await reader.readline()
            writer.close()
            return reply

    assert asyncio.run(ask()) == b"hello\n"
