"""Keys of a practice that lies on a server; a vault has its own."""

import sqlalchemy as sa

from groupdesk.store.registry import metadata

SERVER_KEYS = sa.Table(
    "server_keys", metadata, sa.Column("name", sa.Text, primary_key=True), sa.Column("value", sa.Text, nullable=False)
)
