"""key check and rests of the workspace"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("workspace", schema=None) as batch_op:
        batch_op.add_column(sa.Column("key_check_sealed", sa.LargeBinary(), nullable=True))
        batch_op.add_column(sa.Column("rests", sa.JSON(), nullable=True))
