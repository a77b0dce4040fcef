"""The brand of the practice: colour, address and contact beside the logo, which certificates share from now on."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    """The logo that was kept for certificates becomes the logo of the practice."""
    for name in ("logo", "colour", "address", "contact"):
        op.add_column("practice", sa.Column(name, sa.Text(), nullable=False, server_default=""))
    op.execute("UPDATE practice SET logo = coalesce((SELECT max(logo) FROM certificate_settings), '')")
    op.drop_column("certificate_settings", "logo")
