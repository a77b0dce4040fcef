"""A practice on a PostgreSQL server: which addresses are allowed, and the key of its audit chain."""

import importlib.util
import secrets

import sqlalchemy as sa
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from groupdesk.domain.errors import Refused, Trouble
from groupdesk.store.database import Database
from groupdesk.store.engines import server_engine
from groupdesk.store.schema_version import bring_up_to_date
from groupdesk.store.server_keys import SERVER_KEYS
from groupdesk.store.troubles import translated

_HERE = frozenset(("", "localhost", "127.0.0.1", "::1"))


def open_server(address: str) -> Database:
    """The database at a postgresql:// address, brought to the newest schema.

    Refused: server-not-safe. Trouble: server-address-wrong, server-driver-missing, server-lost, vault-newer.
    """
    url = checked_address(address)
    if importlib.util.find_spec("psycopg") is None:
        raise Trouble("server-driver-missing")
    engine = server_engine(url)
    try:
        with translated():
            bring_up_to_date(engine)
            return Database(engine, _audit_key(engine))
    except BaseException:
        engine.dispose()
        raise


def checked_address(address: str) -> URL:
    """The address with our driver; another computer is reached only with a checked certificate (sslmode=verify-full).

    Refused: server-not-safe. Trouble: server-address-wrong.
    """
    try:
        url = make_url(address)
    except (ArgumentError, ValueError) as error:
        raise Trouble("server-address-wrong") from error
    if url.get_backend_name() != "postgresql" or not url.database:
        raise Trouble("server-address-wrong")
    hosts = [url.host or "", *_many(url.query.get("host", ())), *_many(url.query.get("hostaddr", ()))]
    here = all(host in _HERE or host.startswith("/") for host in hosts)
    if "service" in url.query or (not here and url.query.get("sslmode") != "verify-full"):
        raise Refused("server-not-safe")
    return url.set(drivername="postgresql+psycopg")


def _many(value: str | tuple[str, ...]) -> tuple[str, ...]:
    return tuple(value.split(",")) if isinstance(value, str) else value


def _audit_key(engine: sa.Engine) -> bytes:
    """Made once per database; whoever may read this table may forge the chain, so only the owner's roles do."""
    wanted = sa.select(SERVER_KEYS.c.value).where(SERVER_KEYS.c.name == "audit")
    made = {"name": "audit", "value": secrets.token_hex(32)}
    with engine.begin() as connection:
        if connection.execute(wanted).scalar() is None:
            connection.exec_driver_sql("LOCK TABLE server_keys IN EXCLUSIVE MODE")
            if connection.execute(wanted).scalar() is None:
                connection.execute(sa.insert(SERVER_KEYS), made)
        return bytes.fromhex(connection.execute(wanted).scalar_one())
