"""How alembic meets our database: on a connection that `storage.migrate` has opened, inside one transaction."""

from typing import Any, Literal

import sqlalchemy as sa
from alembic import context
from alembic.autogenerate.api import AutogenContext
from alembic.operations.ops import CreateTableOp, MigrationScript

from storage.schema import metadata


def _plain(kind: str, item: Any, _: AutogenContext) -> str | Literal[False]:
    """Column types as plain SQL types: an old migration must not change with the code's enums or type classes."""
    if kind != "type":
        return False
    if isinstance(item, sa.Enum):
        return f"sa.String(length={item.length})"
    plain = item.impl_instance if isinstance(item, sa.TypeDecorator) else item
    if isinstance(plain, sa.DateTime):
        return f"sa.DateTime(timezone={plain.timezone})"
    if type(plain) is sa.String:
        return "sa.String()" if plain.length is None else f"sa.String(length={plain.length})"
    return False


def _without_notes(_: Any, __: Any, scripts: list[MigrationScript]) -> None:
    """What a table says of itself stays with the code: a migration makes the table, and that is all."""
    for script in scripts:
        for step in script.upgrade_ops.ops if script.upgrade_ops else ():
            if isinstance(step, CreateTableOp):
                step.info = {}


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata(),
    render_as_batch=True,
    render_item=_plain,
    process_revision_directives=_without_notes,
    compare_type=True,
)
with context.begin_transaction():
    context.run_migrations()
