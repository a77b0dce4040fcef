"""Runs the steps inside the program, on the connection that it hands over."""

from alembic import context

from groupdesk.store.schema import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata, render_as_batch=True)
with context.begin_transaction():
    context.run_migrations()
